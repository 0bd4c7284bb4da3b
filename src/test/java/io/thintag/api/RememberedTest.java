package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Answers are sent again only to those who may see them, and only while they are true. */
@MicronautTest(transactional = false)
class RememberedTest extends ApiTest {
  private static final String TALLIES = "/api/v1/campaigns/khongdi-banrao/tallies?within=36";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void sendsTheSameAnswerUntilAPostComes() throws IOException {
    HttpResponse<String> first = get(TALLIES);
    String tag = tag(first);
    HttpResponse<String> again = get(TALLIES);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(tag(again)).isEqualTo(tag);
    assertThat(get(TALLIES, "If-None-Match", tag).statusCode()).isEqualTo(304);
    long posts = posts(first);
    for (int i = 1; i <= 20; i++) {
      importPost("r" + i);
      HttpResponse<String> now = get(TALLIES, "If-None-Match", tag);
      assertThat(now.statusCode()).isEqualTo(200);
      assertThat(posts(now)).isEqualTo(posts + i);
      tag = tag(now);
      assertThat(get(TALLIES, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
    assertThat(get(TALLIES, "Accept", "text/csv").body()).contains("จังหวัด");
  }

  @Test
  void asksAgainWhoMaySeeIt() throws IOException, SQLException {
    assertThat(get(TALLIES).statusCode()).isEqualTo(200);
    String inside = token(user("inside", "36"));
    String outside = token(user("outside", "42"));
    for (int i = 0; i < 2; i++) {
      assertThat(with(inside).statusCode()).isEqualTo(200);
      assertThat(with(outside).statusCode()).isEqualTo(403);
      assertThat(send(anonymous(TALLIES).build()).statusCode()).isEqualTo(401);
    }
    execute("UPDATE app_user SET unit_code = '42' WHERE name = 'inside'");
    assertThat(with(inside).statusCode()).isEqualTo(403);
    execute("UPDATE app_user SET unit_code = '36' WHERE name = 'inside'");
    assertThat(with(inside).statusCode()).isEqualTo(200);
    execute("UPDATE api_token SET revoked_at = now() WHERE user_name = 'inside'");
    assertThat(with(inside).statusCode()).isEqualTo(401);
  }

  private String user(String name, String unit) {
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/v1/users",
            "{\"name\":\"%s\",\"role\":\"viewer\",\"unit\":\"%s\"}".formatted(name, unit));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return name;
  }

  private String token(String user) throws IOException {
    HttpResponse<String> answer =
        send("POST", "/api/v1/users/" + user + "/tokens", "{\"name\":\"x\"}");
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return JSON.readTree(answer.body()).get("token").asText();
  }

  private HttpResponse<String> with(String token) {
    return send(anonymous(TALLIES).header("Authorization", "Bearer " + token).build());
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static long posts(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body()).get("total").get("posts").asLong();
  }

  private void importPost(String id) {
    String csv =
        "platform,native_id,url,text,published_at\nfacebook,%s,https://www.facebook.com/p/%s,#ของดีบ้านเรา #จังหวัดชัยภูมิ,2025-05-01T08:00:00+07:00\n"
            .formatted(id, id);
    assertThat(
            send(
                    "POST",
                    "/api/v1/imports?campaign=khongdi-banrao",
                    csv,
                    "Content-Type",
                    "text/csv; charset=utf-8")
                .body())
        .contains("\"stored\":1");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
