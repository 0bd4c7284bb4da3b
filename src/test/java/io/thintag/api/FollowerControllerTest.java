package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class FollowerControllerTest extends ApiTest {
  private static final String PATH = "/api/v1/campaigns/khongdi-banrao/followers";
  private final FakeSite site =
      new FakeSite()
          .answering(
              request ->
                  FakeSite.answer(
                      200,
                      request.getTarget().endsWith("date=20260903")
                          ? Recorded.text("collect/line/insight_followers_unready.json")
                          : request.getTarget().endsWith("date=20260902")
                              ? "{\"status\":\"out_of_service\"}"
                              : Recorded.text("collect/line/insight_followers_ready.json")));

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("thintag.schedule.enabled", "true");
    properties.put("thintag.sources.line.base-url", site.url("/").toString());
    properties.put("thintag.sources.line.schedule", "0 0 4 1 1 ? 2099");
    properties.put("thintag.sources.line.delay", "0s");
    properties.put("thintag.sources.line.account", "@มหาดไทย");
    properties.put("thintag.sources.line.token", "token-of-moi");
    return properties;
  }

  @BeforeEach
  void campaignOfFourDays() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          UPDATE campaign SET starts_on = '2026-09-01', ends_on = '2026-09-04';
          DELETE FROM follower_count
          """);
    }
  }

  @AfterAll
  void close() {
    site.close();
  }

  @Test
  void givesTheDaysOfTheCampaignWithNumbersWhereLineHasThem() {
    assertThat(get(PATH).body())
        .contains("\"account\":\"@มหาดไทย\"", "\"status\":\"notRead\"")
        .doesNotContain("ready");

    assertThat(send("POST", "/api/v1/sources/line/run", "").statusCode()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/api/v1/sources/line/runs").body().contains("\"state\":\"done\""));

    assertThat(get(PATH).body().replaceAll("\"readAt\":\"[^\"]*\\+07:00\"", "\"readAt\":\"…\""))
        .isEqualTo(
            """
            {"campaign":"khongdi-banrao","series":[{"account":"@มหาดไทย","points":[\
            {"day":"2026-09-01","status":"outOfService","followers":null,"targetedReaches":null,\
            "blocks":null,"readAt":null},\
            {"day":"2026-09-02","status":"outOfService","followers":null,"targetedReaches":null,\
            "blocks":null,"readAt":"…"},\
            {"day":"2026-09-03","status":"unready","followers":null,"targetedReaches":null,\
            "blocks":null,"readAt":"…"},\
            {"day":"2026-09-04","status":"ready","followers":7620,"targetedReaches":5848,\
            "blocks":237,"readAt":"…"}]}]}""");
    assertThat(get(PATH + ".csv").body())
        .startsWith("\uFEFFบัญชี LINE,วันที่ (เวลาญี่ปุ่น),สถานะ,ผู้เพิ่มเพื่อนสะสม,");
    assertThat(get(PATH + ".csv?header=code&bom=false").body())
        .startsWith("account,day,status,followers,targeted_reaches,blocks,read_at\r\n")
        .contains("'@มหาดไทย,2026-09-03,unready,,,,2026-")
        .contains("'@มหาดไทย,2026-09-04,ready,7620,5848,237,");
    assertThat(get(PATH, "Accept", "text/csv").body()).startsWith("\uFEFF");
    assertThat(get("/api/v1/sources").body())
        .contains(
            "\"name\":\"line\",\"lanes\":[\"followers\"],\"enabled\":true,\"missing\":[],"
                + "\"state\":\"done\"")
        .contains("\"nextRunAt\":\"2099-01-01T04:00:00+07:00\"")
        .contains("\"bucket\":\"@มหาดไทย\",\"limit\":60")
        .doesNotContain("token-of");
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    assertThat(get("/api/v1/campaigns/nobody/followers"))
        .satisfies(isProblem(404, "unknown-campaign"));
    assertThat(get(PATH + ".csv?header=x")).satisfies(isProblem(400, "invalid-parameter"));
    assertThat(send(anonymous(PATH).build()).statusCode()).isEqualTo(401);
  }
}
