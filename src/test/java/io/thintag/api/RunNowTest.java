package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RunNowTest extends ApiTest {

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("thintag.schedule.enabled", "true");
    properties.putAll(PretendSource.PROPERTIES);
    return properties;
  }

  @Test
  void startsASourceBesideItsSchedule() {
    assertThat(get("/api/v1/sources").body())
        .contains(
            "\"state\":\"waiting\"",
            "\"vanished\":[]",
            "\"nextRunAt\":\"2099-01-01T04:00:00+07:00\"");

    HttpResponse<String> answer =
        send("POST", "/api/v1/sources/pretend/run?campaign=khongdi-banrao", null);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .isEqualTo("{\"source\":\"pretend\",\"campaigns\":[\"khongdi-banrao\"]}");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(get("/api/v1/sources/pretend/runs").body())
                    .contains("\"state\":\"done\"", "\"stored\":5"));
    assertThat(get("/api/v1/sources.csv").body()).contains(",ข้อมูลที่หายไป,");
    assertThat(send("POST", "/api/v1/sources/pretend/run?campaign=nobody", null))
        .satisfies(isProblem(404, "unknown-campaign"));
    assertThat(send("POST", "/api/v1/sources/feed/run", null))
        .satisfies(isProblem(409, "source-is-off"));
  }

  @Test
  void saysWhatASourceCanDoThatIsNotReadByTheClock() {
    assertThat(send("POST", "/api/v1/sources/tiktok/run", "").body())
        .contains("\"source-is-off\"", "oEmbed", "thintag.sources.tiktok.research");
    assertThat(get("/api/v1/sources").body())
        .contains(
            "\"name\":\"tiktok\",\"lanes\":[\"submittedLinks\"]", "\"note\":\"อ่านได้เฉพาะลิงก์");
  }

  @Test
  void saysWhichKeyASourceLacks() {
    assertThat(send("POST", "/api/v1/sources/facebook/run", "").body())
        .contains("\"source-is-off\"", "THINTAG_FACEBOOK_TOKEN");
  }
}
