package io.thintag.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SessionTest extends ApiTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  @Inject TestClock clock;
  @Inject SessionStore sessions;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("thintag.test-clock", "true");
    return properties;
  }

  @Test
  void signsInWithANewIdEachTimeAndOut() {
    HttpResponse<String> first = signIn("admin", PASSWORD, "", "/api/v1/campaigns");
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).contains("/api/v1/campaigns");
    String planted = cookie(first, "thintag").orElseThrow();
    assertThat(withCookie("GET", "/api/v1/campaigns", planted).statusCode()).isEqualTo(200);

    String second =
        cookie(signIn("admin", PASSWORD, "thintag=" + planted, "/"), "thintag").orElseThrow();
    assertThat(second).isNotEqualTo(planted);
    assertThat(withCookie("GET", "/api/v1/campaigns", planted))
        .satisfies(isProblem(401, "unauthorized"));

    String csrf = sessions.find(second).orElseThrow().csrf();
    assertThat(withCookie("POST", "/logout", second, "X-CSRF-Token", csrf).statusCode())
        .isEqualTo(303);
    assertThat(withCookie("GET", "/api/v1/campaigns", second).statusCode()).isEqualTo(401);
  }

  @Test
  void protectsItsCookie() {
    HttpResponse<String> plain = signIn("admin", PASSWORD, "", "/");
    assertThat(setCookie(plain, "thintag"))
        .contains("HTTPOnly", "SameSite=Lax")
        .doesNotContain("Secure");
    HttpResponse<String> form =
        send(anonymous("/login").header("X-Forwarded-Proto", "https").build());
    assertThat(setCookie(form, "thintag-login")).contains("HTTPOnly", "SameSite=Lax", "Secure");
  }

  @Test
  void keepsOnlyDigestsOfIds() throws SQLException {
    String id = cookie(signIn("admin", PASSWORD, "", "/"), "thintag").orElseThrow();
    try (Connection connection = database.connect();
        var select =
            connection.prepareStatement(
                "SELECT count(*) FROM app_session s WHERE to_jsonb(s)::text LIKE '%' || ? || '%'")) {
      select.setString(1, id);
      try (var row = select.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).isZero();
      }
    }
  }

  @Test
  void takesChangesByCookieOnlyWithTheTokenOfTheSession() {
    String id = cookie(signIn("admin", PASSWORD, "", "/"), "thintag").orElseThrow();
    String csrf = sessions.find(id).orElseThrow().csrf();
    String path = "/api/v1/accounts/facebook/nobody";
    assertThat(withCookie("DELETE", path, id)).satisfies(isProblem(403, "forbidden"));
    assertThat(withCookie("DELETE", path, id, "X-CSRF-Token", "wrong"))
        .satisfies(isProblem(403, "forbidden"));
    assertThat(withCookie("DELETE", path, id, "X-CSRF-Token", csrf))
        .satisfies(isProblem(404, "unknown-account"));
    assertThat(send("DELETE", path, null)).satisfies(isProblem(404, "unknown-account"));
    assertThat(form("/logout", "thintag=" + id, Map.of("csrf", "wrong")))
        .satisfies(isProblem(403, "forbidden"));
    assertThat(form("/logout", "thintag=" + id, Map.of("x", "ก&", "csrf", csrf)).statusCode())
        .isEqualTo(303);
  }

  @Test
  void takesNoSignInThatAnotherSiteSends() {
    HttpResponse<String> answer =
        form("/login", "", Map.of("user", "admin", "password", PASSWORD, "csrf", "x"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(cookie(answer, "thintag")).isEmpty();
  }

  @Test
  void endsAfterSomeTimeWithoutRequestsAndForGoodAfterADay() {
    String id = cookie(signIn("admin", PASSWORD, "", "/"), "thintag").orElseThrow();
    clock.pass(Duration.ofMinutes(29));
    assertThat(withCookie("GET", "/api/v1/campaigns", id).statusCode()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(29));
    assertThat(withCookie("GET", "/api/v1/campaigns", id).statusCode()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(31));
    assertThat(withCookie("GET", "/api/v1/campaigns", id).statusCode()).isEqualTo(401);

    String long1 = cookie(signIn("admin", PASSWORD, "", "/"), "thintag").orElseThrow();
    for (int i = 0; i < 28; i++) {
      clock.pass(Duration.ofMinutes(25));
      assertThat(withCookie("GET", "/api/v1/campaigns", long1).statusCode()).isEqualTo(200);
    }
    clock.pass(Duration.ofMinutes(25));
    assertThat(withCookie("GET", "/api/v1/campaigns", long1).statusCode()).isEqualTo(401);
  }

  @Test
  void answersUnknownUsersAndWrongPasswordsAlike() {
    HttpResponse<String> unknown = signIn("nobody", "wrong-password", "", "/");
    HttpResponse<String> wrong = signIn("admin", "wrong-password", "", "/");
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(CSRF.matcher(wrong.body()).replaceAll(""))
        .isEqualTo(CSRF.matcher(unknown.body()).replaceAll(""));
  }

  @Test
  void makesWhoGuessesAUserWaitWhateverTheAnswerWouldBe() {
    for (int i = 0; i < LoginThrottle.MOST_OF_A_USER; i++) {
      assertThat(signIn("guessed", "wrong" + i, "", "/").statusCode()).isEqualTo(401);
    }
    assertThat(signIn("guessed", "wrong", "", "/").statusCode()).isEqualTo(429);
    clock.pass(LoginThrottle.WINDOW);
    assertThat(signIn("guessed", "wrong", "", "/").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example",
        "/\t/evil.example", "javascript:alert(1)", "", "/ok\r\nSet-Cookie: a=b"
      })
  void leadsNowhereElse(String next) {
    assertThat(signIn("admin", PASSWORD, "", next).headers().firstValue("Location")).contains("/");
  }

  @ParameterizedTest
  @CsvSource({"/, /login?next=%2F", "/openapi?a=b, /login?next=%2Fopenapi%3Fa%3Db"})
  void leadsStrangersFromPagesToTheSignIn(String path, String to) {
    HttpResponse<String> answer =
        send(anonymous(path).header("Accept", "text/html,*/*;q=0.8").build());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(to);
    assertThat(send(anonymous("/api/v1/units").header("Accept", "text/html").build()))
        .satisfies(isProblem(401, "unauthorized"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/nothing", "/api/v1/campaigns", "/health"})
  void tellsBrowsersToRunNothingForeign(String path) {
    HttpResponse<String> answer = send(anonymous(path).build());
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(
            send(anonymous(path).header("X-Forwarded-Proto", "https").build())
                .headers()
                .firstValue("Strict-Transport-Security"))
        .isPresent();
  }

  private HttpResponse<String> signIn(String user, String password, String cookies, String next) {
    HttpResponse<String> page = send(anonymous("/login").build());
    Matcher csrf = CSRF.matcher(page.body());
    assertThat(csrf.find()).isTrue();
    String before = "thintag-login=" + cookie(page, "thintag-login").orElseThrow();
    Map<String, String> fields = new HashMap<>();
    fields.put("user", user);
    fields.put("password", password);
    fields.put("next", next);
    fields.put("csrf", csrf.group(1));
    return form("/login", cookies.isEmpty() ? before : before + "; " + cookies, fields);
  }

  private HttpResponse<String> form(String path, String cookies, Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    HttpRequest.Builder request =
        anonymous(path).header("Content-Type", "application/x-www-form-urlencoded");
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    return send(request.POST(BodyPublishers.ofString(body.toString())).build());
  }

  private HttpResponse<String> withCookie(
      String method, String path, String id, String... headers) {
    HttpRequest.Builder request = anonymous(path).header("Cookie", "thintag=" + id);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.method(method, BodyPublishers.noBody()).build());
  }

  private static String setCookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .findFirst()
        .orElse("");
  }

  private static Optional<String> cookie(HttpResponse<String> answer, String name) {
    return Optional.of(setCookie(answer, name))
        .filter(cookie -> !cookie.isEmpty())
        .map(cookie -> cookie.substring(name.length() + 1).split(";")[0]);
  }

  /** Time that passes when told. */
  @Singleton
  @Primary
  @Requires(property = "thintag.test-clock", value = "true")
  static class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-21T03:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
