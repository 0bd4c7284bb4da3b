package io.thintag.collect.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.collect.Answers;
import io.thintag.collect.Cost;
import io.thintag.collect.Credential;
import io.thintag.collect.Credential.Login;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.FakeSite;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialTest {
  private static final String SECRET = "s3cret/key+1";

  private FakeSite site;
  private TestWires wires;

  @BeforeEach
  void start() {
    site = new FakeSite();
    wires = new TestWires();
  }

  @AfterEach
  void stop() {
    wires.close();
    site.close();
  }

  @Test
  void addsAKeyOnTheWayOutAndKeepsItNowhere() throws Exception {
    site.answering(
        request ->
            FakeSite.answer(
                200, "{\"next\":\"" + request.getTarget() + "\",\"token\":\"" + SECRET + "\"}"));
    Wire wire = wire(key(), Answers.HTTP);

    WireResponse response = wire.ask(WireRequest.api(site.url("/search?q=x")));

    assertThat(site.requests().get(0).getTarget()).isEqualTo("/search?q=x&key=s3cret%2Fkey%2B1");
    assertThat(response.uri()).isEqualTo(site.url("/search?q=x"));
    assertThat(text(response)).isEqualTo("{\"next\":\"/search?q=x&key=***\",\"token\":\"***\"}");
    assertThat(wires.recorded.get(0).toString()).doesNotContain("s3cret");
  }

  @Test
  void givesNoSecretToAnotherServer() throws Exception {
    try (FakeSite other = new FakeSite()) {
      other.answering(request -> FakeSite.answer(200, ""));
      site.answering(request -> FakeSite.answer(302, "", "Location", other.url("/x").toString()));
      wire(key(), Answers.HTTP).ask(WireRequest.api(site.url("/a")));
      assertThat(other.requests().get(0).getTarget()).isEqualTo("/x");
    }
  }

  @Test
  void opensANewSessionOnceTheOldOneHasRunOut() throws Exception {
    site.answering(
        request ->
            switch (String.valueOf(request.getTarget())) {
              case "/login" -> FakeSite.answer(200, "new-session");
              default ->
                  "Bearer new-session".equals(request.getHeaders().get("Authorization"))
                      ? FakeSite.answer(200, "welcome")
                      : FakeSite.answer(401, "");
            });
    assertThat(text(wire(new Session(), Answers.HTTP).ask(WireRequest.api(site.url("/a")))))
        .isEqualTo("welcome");
    assertThat(site.requests()).hasSize(3);
    assertThat(wires.recorded).hasSize(1);
  }

  @Test
  void triesAgainWhatThePlatformCallsPassingTrouble() throws Exception {
    site.answering(
        request ->
            site.requests().size() < 2
                ? FakeSite.answer(400, "{\"error\":{\"code\":2}}")
                : FakeSite.answer(200, "fine"));
    Answers platform =
        response ->
            text(response).contains("\"code\":2")
                ? Optional.of(new SourceException.Unavailable("service", response.uri()))
                : Optional.empty();
    Wire wire = wires.wire(settings(3), Credential.NONE, platform);
    assertThat(text(wire.ask(WireRequest.api(site.url("/a"))))).isEqualTo("fine");
  }

  @Test
  void aSpentQuotaSilencesNobodyElse() throws Exception {
    site.answering(
        request ->
            "/search".equals(request.getTarget())
                ? FakeSite.answer(429, "per day")
                : FakeSite.answer(200, "videos"));
    Answers platform =
        response ->
            response.status() == 429
                ? Optional.of(
                    new SourceException.QuotaSpent(
                        "the searches of this day are used up",
                        response.uri(),
                        response.at().plus(Duration.ofHours(5))))
                : Optional.empty();
    Wire wire = wires.wire(settings(3), Credential.NONE, platform);
    assertThatThrownBy(() -> wire.ask(WireRequest.api(site.url("/search"))))
        .isInstanceOf(SourceException.QuotaSpent.class);
    assertThat(text(wire.ask(WireRequest.api(site.url("/videos"))))).isEqualTo("videos");
    assertThat(site.requests()).hasSize(2);
  }

  @Test
  void postsAQueryAsJson() throws Exception {
    site.answering(request -> FakeSite.answer(200, ""));
    wire(Credential.NONE, Answers.HTTP).ask(WireRequest.post(site.url("/q"), "{\"a\":\"ก\"}"));
    assertThat(site.requests().get(0).getMethod()).isEqualTo("POST");
    assertThat(site.requests().get(0).getHeaders().get("Content-Type"))
        .startsWith("application/json");
    assertThat(site.requests().get(0).getBody().utf8()).isEqualTo("{\"a\":\"ก\"}");
  }

  @Test
  void postsAFormWhereThatIsWhatTheRequestSays() throws Exception {
    site.answering(request -> FakeSite.answer(200, ""));
    wire(Credential.NONE, Answers.HTTP)
        .ask(
            WireRequest.post(site.url("/q"), "a=%E0%B8%81&b=1")
                .with("content-type", "application/x-www-form-urlencoded"));
    assertThat(site.requests().get(0).getHeaders().values("Content-Type"))
        .containsExactly("application/x-www-form-urlencoded");
    assertThat(site.requests().get(0).getBody().utf8()).isEqualTo("a=%E0%B8%81&b=1");
  }

  @Test
  void paysForEachSendingAlsoForThoseThatFail() throws Exception {
    site.first(FakeSite.answer(500, "")).answering(request -> FakeSite.answer(200, ""));
    wires
        .wire(settings(3), Credential.NONE, Answers.HTTP)
        .ask(WireRequest.api(site.url("/a")).costing(Cost.of("units", 5)));
    assertThat(wires.spent).containsExactly(java.util.Map.entry("units", 10L));
  }

  @Test
  void saysWhichKeyIsMissing() {
    assertThat(KeyCredential.required(" ", "THINTAG_X_TOKEN", Proof::bearer).missing())
        .containsExactly("THINTAG_X_TOKEN");
    assertThat(key().missing()).isEmpty();
    assertThat(Proof.bearer("hush").toString()).doesNotContain("hush");
  }

  private static KeyCredential key() {
    return KeyCredential.required(
        SECRET, "THINTAG_YOUTUBE_API_KEY", secret -> Proof.parameter("key", secret));
  }

  private Wire wire(Credential credential, Answers answers) {
    return wires.wire(settings(1), credential, answers);
  }

  private io.thintag.collect.SourceSettings settings(int attempts) {
    return TestWires.settings(attempts, Duration.ZERO, site.url("/"));
  }

  private static String text(WireResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** A platform where one logs in first. */
  private static final class Session implements Credential {
    @Override
    public List<String> missing() {
      return List.of();
    }

    @Override
    public Proof proof(URI server, Login login, boolean renewed) throws SourceException {
      return Proof.bearer(
          renewed
              ? text(login.ask(WireRequest.post(server.resolve("/login"), "{}")))
              : "old-session");
    }
  }
}
