package io.thintag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class UsersTest extends ApiTest {
  private static final String USERS = "/api/v1/users";

  @Inject Users users;
  @Inject Tokens tokens;
  @Inject UserStore store;

  @Test
  void letsSomebodySetAPasswordOnceByALink() {
    HttpResponse<String> added =
        send("POST", USERS, "{\"name\":\"somsri\",\"role\":\"district\",\"unit\":\"3609\"}");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    String path = find("\"passwordLink\":\"([^\"]+)\"", added.body());
    assertThat(get(path).body()).contains("type=\"password\"");
    assertThat(setPassword(path, "short").statusCode()).isEqualTo(400);
    assertThat(setPassword(path, "long-enough-1").statusCode()).isEqualTo(303);
    assertThat(setPassword(path, "long-enough-2").statusCode()).isEqualTo(404);
    assertThat(as("somsri", "long-enough-1").statusCode()).isEqualTo(200);
    assertThat(store.find("somsri").orElseThrow().passwordHash()).startsWith("$argon2id$v=19$");

    assertThat(send("PATCH", USERS + "/somsri", "{\"disabled\":true}").statusCode()).isEqualTo(200);
    assertThat(as("somsri", "long-enough-1").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "body, 3609",
    "province, 3609",
    "admin, 36",
    "district, 6360903",
    "nobody, TH",
    "district, 9999"
  })
  void bindsARoleToAUnitOfItsLevel(String role, String unit) {
    assertThat(
            send(
                "POST",
                USERS,
                "{\"name\":\"x1\",\"role\":\"%s\",\"unit\":\"%s\"}".formatted(role, unit)))
        .satisfies(isProblem(400, "invalid-user"));
  }

  @Test
  void keepsAProvinceFromMakingItselfMore() {
    user("p36", "province", "36");
    Caller province = new Caller("p36", Role.PROVINCE, "36");
    assertThatThrownBy(
            () -> users.add(province, new UserDraft("p2", "province", "36", null, null, null)))
        .isInstanceOf(UserRefused.class);
    users.add(province, new UserDraft("d36", "district", "3609", null, null, null));
    assertThatThrownBy(
            () ->
                users.change(province, "d36", new UserDraft(null, "admin", "TH", null, null, null)))
        .isInstanceOf(UserRefused.class);
    assertThatThrownBy(
            () ->
                users.change(province, "d36", new UserDraft(null, null, "3001", null, null, null)))
        .isInstanceOf(UserRefused.class);
    assertThatThrownBy(() -> users.setPassword(province, "admin", "long-enough-3"))
        .isInstanceOf(UserRefused.class);
  }

  @Test
  void keepsTokensAsDigestsNarrowReadOnlyAndRevocable() throws SQLException {
    user("prog", "province", "36");
    Tokens.Issued reading =
        tokens.issue(Caller.commandLine(), "prog", "dashboard", false, "3609", 30);
    String bearer = "Bearer " + reading.secret();
    String tallies = "/api/v1/campaigns/khongdi-banrao/tallies?level=body&within=";
    assertThat(bearer(bearer, "GET", tallies + "3609").statusCode()).isEqualTo(200);
    assertThat(bearer(bearer, "GET", tallies + "36")).satisfies(isProblem(403, "outside-area"));
    assertThat(bearer(bearer, "GET", USERS).statusCode()).isEqualTo(403);
    assertThat(bearer(bearer, "DELETE", "/api/v1/accounts/facebook/nobody"))
        .satisfies(isProblem(403, "forbidden"));
    assertThat(bearer(bearer + "x", "GET", tallies + "3609").statusCode()).isEqualTo(401);
    assertThat(everything()).doesNotContain(reading.secret());

    tokens.revoke(Caller.commandLine(), "prog", reading.token().id());
    assertThat(bearer(bearer, "GET", tallies + "3609").statusCode()).isEqualTo(401);
    assertThatThrownBy(() -> tokens.issue(Caller.commandLine(), "prog", "x", false, "3001", 30))
        .isInstanceOf(UserRefused.class);
  }

  @Test
  void writesDownWhoDidWhat() {
    assertThat(
            send(
                    "POST",
                    "/api/v1/campaigns",
                    """
                    {"slug":"noted","name":"ชื่อเดิม","tags":[{"role":"core","text":"#x"}],
                     "from":"2025-04-01","scope":"TH","expectedKinds":[],"dueDates":[]}
                    """)
                .statusCode())
        .isEqualTo(201);
    String audit = get("/api/v1/audit?action=campaign&what=noted").body();
    assertThat(audit)
        .contains(
            "campaign.create", "\"who\":\"admin\"", "ชื่อเดิม", "127.0.0.1", "\"before\":null");
    assertThat(get("/api/v1/audit.csv?who=admin&header=code").body()).contains("campaign.create");
    String first = get("/api/v1/audit?limit=1").body();
    String cursor = find("\"nextCursor\":\"([^\"]+)\"", first);
    assertThat(get("/api/v1/audit?limit=1&cursor=" + cursor).body()).isNotEqualTo(first);
    assertThat(get("/api/v1/audit?to=2020-01-01").body()).contains("\"items\":[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE audit SET who = 'x'", "DELETE FROM audit", "TRUNCATE audit"})
  void refusesToForget(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("only ever added to");
    }
  }

  private void user(String name, String role, String unit) {
    users.add(Caller.commandLine(), new UserDraft(name, role, unit, null, null, null));
  }

  private String everything() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT (SELECT string_agg(t::text, ' ') FROM api_token t)
                  || (SELECT string_agg(a::text, ' ') FROM audit a)
                """)) {
      row.next();
      return row.getString(1);
    }
  }

  private HttpResponse<String> setPassword(String path, String password) {
    return send(
        anonymous(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("password=" + password))
            .build());
  }

  private HttpResponse<String> as(String user, String password) {
    return send(
        anonymous("/api/v1/campaigns").header("Authorization", basic(user, password)).build());
  }

  private HttpResponse<String> bearer(String header, String method, String path) {
    return send(
        anonymous(path)
            .header("Authorization", header)
            .method(method, BodyPublishers.noBody())
            .build());
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
