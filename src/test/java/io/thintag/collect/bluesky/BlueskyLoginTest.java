package io.thintag.collect.bluesky;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.wire.TestWires;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlueskyLoginTest {
  private static final String LOGIN = "/xrpc/com.atproto.server.createSession";
  private static final JsonMapper JSON = JsonMapper.createDefault();

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private int logins;
  private MockResponse stale = FakeSite.answer(401, "");
  private String good = "";

  @BeforeEach
  void letIn() {
    site.answering(
        request -> {
          if (request.getTarget().equals(LOGIN)) {
            good = "token-number-" + ++logins;
            return FakeSite.answer(
                200, "{\"accessJwt\":\"" + good + "\",\"refreshJwt\":\"r\",\"did\":\"did:plc:a\"}");
          }
          String shown = request.getHeaders().get("Authorization");
          return ("Bearer " + good).equals(shown)
              ? FakeSite.answer(200, "{\"posts\":[],\"seen\":\"" + shown + "\"}")
              : stale;
        });
  }

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void logsInOnceWithTheAppPasswordAndKeepsTheSession() throws Exception {
    Wire wire = wire();

    ask(wire);
    ask(wire);

    assertThat(site.targets()).containsExactly(LOGIN, "/xrpc/x", "/xrpc/x");
    assertThat(site.requests().get(0).getBody().utf8())
        .contains("\"identifier\":\"somsri.example\"", "\"password\":\"abcd-\\\"efgh\"");
    assertThat(site.requests().get(0).getHeaders().get("Authorization")).isNull();
    assertThat(wires.recorded).hasSize(2);
    assertThat(wires.recorded.toString()).doesNotContain("token-number", "abcd-");
    assertThat(wires.recorded)
        .allMatch(kept -> !new String(kept.response().body(), US_ASCII).contains("token-number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ExpiredToken", "InvalidToken", ""})
  void opensANewSessionWhenTheOldOneHasRunOut(String error) throws Exception {
    Wire wire = wire();
    ask(wire);
    wires.clock.forward(Duration.ofHours(3));
    good = "another";
    stale =
        error.isEmpty()
            ? FakeSite.answer(401, "")
            : FakeSite.answer(
                400, "{\"error\":\"" + error + "\",\"message\":\"Token has expired\"}");

    ask(wire);

    assertThat(site.targets()).containsExactly(LOGIN, "/xrpc/x", "/xrpc/x", LOGIN, "/xrpc/x");
  }

  @Test
  void doesNotLogInAgainWhereANewSessionHelpsNothing() {
    site.answering(
        request ->
            request.getTarget().equals(LOGIN)
                ? FakeSite.answer(200, "{\"accessJwt\":\"unloved\"}")
                : FakeSite.answer(400, "{\"error\":\"ExpiredToken\",\"message\":\"?\"}"));
    Wire wire = wire();

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> ask(wire))
          .isInstanceOf(SourceException.Refused.class)
          .hasMessageContaining("ExpiredToken");
    }

    assertThat(site.targets()).filteredOn(LOGIN::equals).hasSize(1);
  }

  @Test
  void saysWhichWordsToMendAndDoesNotRepeatARefusedLoginAtOnce() {
    site.answering(
        request ->
            FakeSite.answer(
                401,
                "{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier or password\"}"));
    Wire wire = wire();

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> ask(wire))
          .isInstanceOf(SourceException.Refused.class)
          .hasMessageContaining("THINTAG_BLUESKY_IDENTIFIER")
          .hasMessageContaining("THINTAG_BLUESKY_APP_PASSWORD")
          .hasMessageNotContaining("abcd-");
    }
    assertThat(site.requests()).hasSize(1);

    wires.clock.forward(Duration.ofMinutes(16));
    assertThatThrownBy(() -> ask(wire)).isInstanceOf(SourceException.Refused.class);
    assertThat(site.requests()).hasSize(2);
  }

  @Test
  void waitsAsLongAsTheLoginIsLimited() {
    Instant until = wires.clock.instant().plusSeconds(240);
    site.answering(
        request ->
            FakeSite.answer(
                429,
                "{\"error\":\"RateLimitExceeded\",\"message\":\"Rate Limit Exceeded\"}",
                "RateLimit-Reset",
                Long.toString(until.getEpochSecond())));
    Wire wire = wire();

    for (int i = 0; i < 3; i++) {
      var limited = catchThrowableOfType(SourceException.RateLimited.class, () -> ask(wire));
      assertThat(limited.until()).isEqualTo(until);
    }
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void callsALoginUnreadableThatGivesNoSession() {
    site.answering(request -> FakeSite.answer(200, "{\"did\":\"did:plc:a\"}"));

    assertThatThrownBy(() -> ask(wire()))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("accessJwt is missing");
  }

  @Test
  void saysWhichVariablesAreMissing() {
    assertThat(new BlueskyLogin(null, " ", JSON, wires.clock).missing())
        .containsExactly("THINTAG_BLUESKY_IDENTIFIER", "THINTAG_BLUESKY_APP_PASSWORD");
    assertThat(new BlueskyLogin("a", "", JSON, wires.clock).missing())
        .containsExactly("THINTAG_BLUESKY_APP_PASSWORD");
    assertThat(login().missing()).isEmpty();
  }

  private BlueskyLogin login() {
    return new BlueskyLogin(" somsri.example", "abcd-\"efgh ", JSON, wires.clock);
  }

  private Wire wire() {
    return wires.wire(
        TestWires.settings(1, Duration.ZERO, site.url("/")), login(), new BlueskyAnswers(JSON));
  }

  private void ask(Wire wire) throws SourceException {
    wire.ask(WireRequest.api(site.url("/xrpc/x")));
  }
}
