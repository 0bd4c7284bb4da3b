package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RejectionControllerTest extends ApiTest {
  private static final String PATH = "/api/v1/campaigns/khongdi-banrao/rejections";

  @Test
  void showsWhatWasNotStoredAndReplaysIt() {
    String csv =
        "platform,native_id,text,published_at\n"
            + "facebook,1,#ของดีบ้านเรา,2025-05-20T10:00:00+07:00\n"
            + "facebook,2,no tag,2025-05-20T10:00:00+07:00\n"
            + "facebook,3,#ของดีบ้านเรา,yesterday\n";
    assertThat(
            send("POST", "/api/v1/imports?campaign=khongdi-banrao", csv, "Content-Type", "text/csv")
                .statusCode())
        .isEqualTo(200);

    HttpResponse<String> first = get(PATH + "?limit=1");
    assertThat(first.body())
        .contains("\"source\":\"import\"", "\"replayable\":true", "\"nextCursor\":\"");
    String cursor = first.body().replaceAll(".*\"nextCursor\":\"([^\"]+)\".*", "$1");
    String second = get(PATH + "?limit=1&cursor=" + cursor).body();
    assertThat(second).contains("\"nextCursor\":null");
    assertThat(first.body() + second)
        .contains("\"reason\":\"noCoreTag\"", "\"reason\":\"unreadable\"", "\"nativeId\":\"2\"");
    assertThat(get(PATH + "?source=feed").body()).contains("\"items\":[]");
    assertThat(get(PATH + "?since=2099-01-01").body()).contains("\"items\":[]");
    assertThat(get(PATH + "?since=gestern")).satisfies(isProblem(400, "invalid-parameter"));
    assertThat(get(PATH + "?cursor=x")).satisfies(isProblem(400, "invalid-cursor"));
    assertThat(get(PATH + ".csv").body())
        .startsWith("\uFEFFแหล่งข้อมูล,")
        .contains("ไม่มีแฮชแท็กหลักของแคมเปญ", "อ่านรายการนี้ไม่ได้");

    assertThat(send("POST", "/api/v1/sources/import/replay?since=2020-01-01", null).body())
        .startsWith(
            "{\"source\":\"import\",\"campaign\":null,\"tried\":2,\"stored\":0,\"duplicates\":0,"
                + "\"rejected\":2,\"withoutCapture\":0,\"why\":[{")
        .contains("{\"reason\":\"no core hashtag of the campaign\",\"items\":1}");
    assertThat(get(PATH).body()).doesNotContain("\"triedAt\":null");
    assertThat(send("POST", "/api/v1/sources/nobody/replay", null))
        .satisfies(isProblem(404, "unknown-source"));
    assertThat(send("POST", "/api/v1/sources/import/replay?campaign=nobody", null))
        .satisfies(isProblem(404, "unknown-campaign"));
    assertThat(
            send(anonymous("/api/v1/sources/import/replay").POST(BodyPublishers.noBody()).build())
                .statusCode())
        .isEqualTo(401);
  }
}
