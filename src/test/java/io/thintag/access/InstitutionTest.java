package io.thintag.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs in through a province's own OpenID Connect server. */
@MicronautTest(transactional = false)
class InstitutionTest extends ApiTest {
  private static final String CLIENT = "thintag-at-chaiyaphum";

  private final MockWebServer institution = new MockWebServer();
  private final RSAKey key = key();
  private final RSAKey foreignKey = key();
  private volatile String idToken = "";

  @Override
  public Map<String, String> getProperties() {
    institution.setDispatcher(new Institution());
    try {
      institution.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> properties = super.getProperties();
    String client = "micronaut.security.oauth2.clients.chaiyaphum.";
    properties.put(client + "client-id", CLIENT);
    properties.put(client + "client-secret", "a-secret-of-the-institution-0123456789");
    properties.put(client + "openid.issuer", issuer());
    return properties;
  }

  @BeforeAll
  void enterAUser() {
    for (String name : List.of("somchai", "leaver")) {
      assertThat(
              send(
                      "POST",
                      "/api/v1/users",
                      "{\"name\":\"%s\",\"role\":\"district\",\"unit\":\"3609\"}".formatted(name))
                  .statusCode())
          .isLessThan(300);
    }
    assertThat(send("PATCH", "/api/v1/users/leaver", "{\"disabled\":true}").statusCode())
        .isLessThan(300);
  }

  @AfterAll
  void stop() {
    institution.close();
  }

  @Test
  void letsInWhomTheInstitutionNamesWithTheRoleThatStandsHere() {
    assertThat(
            Jsoup.parse(send(anonymous("/login").build()).body())
                .select("a[href=/oauth/login/chaiyaphum]")
                .text())
        .contains("chaiyaphum");
    HttpResponse<String> back = comeBack("somchai", claims -> claims, "planted");
    assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
    assertThat(back.headers().firstValue("Location")).contains("/");
    String session = cookie(back, "thintag");
    assertThat(session).isNotEmpty().isNotEqualTo("planted");
    HttpResponse<String> own = with(session, "/campaigns/khongdi-banrao?unit=3609");
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains("somchai");
    assertThat(with(session, "/campaigns/khongdi-banrao?unit=42").statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/audit?action=user.signIn").body()).contains("somchai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "leaver", "SOMCHAI", " "})
  void keepsOutWhomNobodyHasEnteredHere(String name) {
    HttpResponse<String> back = comeBack(name, claims -> claims, "");
    assertThat(back.statusCode()).isEqualTo(401);
    assertThat(cookie(back, "thintag")).isEmpty();
    assertThat(back.body()).contains("ให้ผู้ดูแลระบบเพิ่มผู้ใช้ก่อน");
  }

  @Test
  void believesNoTokenOfSomebodyElse() {
    assertThat(
            List.of(
                refused(c -> new JWTClaimsSet.Builder(c).audience("another").build()),
                refused(c -> new JWTClaimsSet.Builder(c).issuer("http://127.0.0.1:1").build()),
                refused(c -> new JWTClaimsSet.Builder(c).claim("nonce", "stale").build()),
                refused(
                    c ->
                        new JWTClaimsSet.Builder(c)
                            .expirationTime(Date.from(Instant.parse("2020-01-01T00:00:00Z")))
                            .build())))
        .allMatch(status -> status >= 400);
    Sent sent = send();
    idToken = sign(claims("somchai", sent.nonce()), foreignKey);
    HttpResponse<String> back = callback(sent, sent.state(), "");
    assertThat(back.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(cookie(back, "thintag")).isEmpty();
  }

  @Test
  void takesNoAnswerThatItsOwnBrowserDidNotAskFor() {
    Sent sent = send();
    Sent other = send();
    idToken = sign(claims("somchai", sent.nonce()), key);
    HttpResponse<String> back = callback(sent, other.state(), "");
    assertThat(back.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(cookie(back, "thintag")).isEmpty();
  }

  @Test
  void takesNoTokenOfTheInstitutionForOneOfItsOwn() {
    String token = sign(claims("somchai", "x"), key);
    assertThat(
            send(anonymous("/api/v1/campaigns").header("Authorization", "Bearer " + token).build())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void saysInThaiThatTheInstitutionRefused() {
    Sent sent = send();
    HttpResponse<String> back =
        send(
            anonymous("/oauth/callback/chaiyaphum?error=access_denied&state=" + sent.state())
                .header("Cookie", sent.cookies())
                .header("Accept", "text/html")
                .build());
    assertThat(back.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(back.body()).containsPattern("[ก-๙]").doesNotContain("Exception");
  }

  private int refused(UnaryOperator<JWTClaimsSet> change) {
    HttpResponse<String> back = comeBack("somchai", change, "");
    assertThat(cookie(back, "thintag")).isEmpty();
    return back.statusCode();
  }

  /** What a browser holds that was sent to the institution. */
  private record Sent(String state, String nonce, String cookies) {}

  private Sent send() {
    HttpResponse<String> there = send(anonymous("/oauth/login/chaiyaphum").build());
    assertThat(there.statusCode()).as(there.body()).isBetween(302, 303);
    URI address = URI.create(there.headers().firstValue("Location").orElseThrow());
    assertThat(address.toString()).startsWith(issuer() + "/authorize");
    Map<String, String> asked =
        Arrays.stream(address.getRawQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    assertThat(asked).containsEntry("client_id", CLIENT).containsEntry("response_type", "code");
    String cookies =
        there.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .collect(Collectors.joining("; "));
    String state = URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
    return new Sent(state, asked.get("nonce"), cookies);
  }

  private HttpResponse<String> comeBack(
      String name, UnaryOperator<JWTClaimsSet> change, String session) {
    Sent sent = send();
    idToken = sign(change.apply(claims(name, sent.nonce())), key);
    return callback(sent, sent.state(), session);
  }

  private HttpResponse<String> callback(Sent sent, String state, String session) {
    String path =
        UriBuilder.of("/oauth/callback/chaiyaphum").queryParam("code", "c0de").build()
            + "&state="
            + state;
    String cookies = session.isEmpty() ? sent.cookies() : sent.cookies() + "; thintag=" + session;
    return send(anonymous(path).header("Cookie", cookies).header("Accept", "text/html").build());
  }

  private HttpResponse<String> with(String session, String path) {
    return send(
        anonymous(path)
            .header("Cookie", "thintag=" + session)
            .header("Accept", "text/html")
            .build());
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
        .findFirst()
        .orElse("");
  }

  private JWTClaimsSet claims(String name, String nonce) {
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject("0042")
        .audience(CLIENT)
        .claim("nonce", nonce)
        .claim("preferred_username", name)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .build();
  }

  private String sign(JWTClaimsSet claims, RSAKey by) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(by));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String issuer() {
    return "http://127.0.0.1:" + institution.getPort();
  }

  /** The institution's side of the wire. */
  private final class Institution extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String path = request.getUrl().encodedPath();
      return switch (path) {
        case "/.well-known/openid-configuration" ->
            json(
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic"]}
                """
                    .formatted(issuer()));
        case "/keys" -> json(new JWKSet(key.toPublicJWK()).toString());
        case "/token" ->
            json(
                """
                {"access_token":"a","token_type":"Bearer","expires_in":300,"id_token":"%s"}
                """
                    .formatted(idToken));
        default -> new MockResponse.Builder().code(404).build();
      };
    }

    private static MockResponse json(String body) {
      return new MockResponse.Builder()
          .addHeader("Content-Type", "application/json")
          .body(body)
          .build();
    }
  }
}
