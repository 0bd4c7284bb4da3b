package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class ImportControllerTest extends ApiTest {
  private static final String IMPORTS = "/api/v1/imports?campaign=khongdi-banrao";
  private static final String POSTS = "/api/v1/campaigns/khongdi-banrao/posts";
  private static final String MESSY =
      """
      แพลตฟอร์ม,รหัสโพสต์,ลิงก์,ข้อความ,เผยแพร่เมื่อ
      facebook,1,https://www.facebook.com/p/1,#ของดีบ้านเรา #จังหวัดชัยภูมิ,2025-05-01T08:00:00+07:00
      facebook,1,https://www.facebook.com/p/1,#ของดีบ้านเรา #จังหวัดชัยภูมิ,2025-05-01T08:00:00+07:00
      facebook,2,https://www.facebook.com/p/2,ไม่มีแท็ก,2025-05-01T08:00:00+07:00
      facebook,3,https://www.facebook.com/p/3,#ของดีบ้านเรา,เมื่อวาน
      facebook,4,https://www.facebook.com/p/4,#ของดีบ้านเรา,
      """;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("micronaut.server.max-request-size", "3MB");
    return properties;
  }

  @Test
  void rehearsesThenTakesAFileOnlyOnce() {
    String counts = "\"items\":5,\"stored\":1,\"duplicates\":1,\"rejected\":3,\"errors\":[";
    String runs = get("/api/v1/sources/import/runs").body();
    HttpResponse<String> rehearsed = csv(IMPORTS + "&dryRun=true", MESSY);
    assertThat(rehearsed.statusCode()).as(rehearsed.body()).isEqualTo(200);
    assertThat(rehearsed.body())
        .startsWith("{\"campaign\":\"khongdi-banrao\",\"dryRun\":true,\"run\":null," + counts)
        .contains(
            "{\"line\":5,\"nativeId\":\"3\",\"code\":\"unreadable\","
                + "\"message\":\"ช่อง published_at ไม่ใช่วันเวลา: เมื่อวาน\"}",
            "\"message\":\"ไม่มีค่าในช่อง published_at\"",
            "\"nativeId\":\"2\",\"code\":\"noCoreTag\",\"message\":\"ไม่มีแฮชแท็กหลัก",
            "\"trouble\":null}");
    assertThat(get(POSTS).body()).doesNotContain("facebook");
    assertThat(get("/api/v1/sources/import/runs").body()).isEqualTo(runs);

    assertThat(csv(IMPORTS, MESSY).body()).contains("\"dryRun\":false,\"run\":\"", counts);
    assertThat(get(POSTS + "?platform=facebook").body())
        .contains("\"nativeId\":\"1\"", "\"units\":[\"36\"]")
        .doesNotContain("\"nativeId\":\"2\"");
    assertThat(csv(IMPORTS, MESSY).body())
        .contains("\"items\":5,\"stored\":0,\"duplicates\":5,\"rejected\":0,");
  }

  @Test
  void takesBackItsOwnExport() {
    csv(
        IMPORTS,
        "platform,native_id,url,text,published_at,account_handle\n"
            + "x,77,https://x.com/a/status/77,'=1+1 #ของดีบ้านเรา,2025-05-02T08:00:00Z,'@a\n");
    String exported = get(POSTS + ".csv?platform=x").body();
    assertThat(exported).contains(",'=1+1 #ของดีบ้านเรา,", ",'@a,");
    assertThat(csv(IMPORTS, exported).body())
        .contains("\"items\":1,\"stored\":0,\"duplicates\":1,\"rejected\":0,");
    assertThat(get(POSTS + "?platform=x").body())
        .contains("\"text\":\"=1+1 #ของดีบ้านเรา\"", "\"handle\":\"@a\"");
  }

  @Test
  void takesFormsAndJsonLines() {
    String line =
        "{\"platform\":\"tiktok\",\"native_id\":\"9\",\"url\":\"https://www.tiktok.com/@a/video/9\","
            + "\"text\":\"#ของดีบ้านเรา\",\"published_at\":\"2025-05-02T08:00:00Z\"}\n";
    assertThat(form("posts.jsonl", line, "khongdi-banrao").body())
        .contains("\"items\":1,\"stored\":1,\"duplicates\":0,\"rejected\":0,");
    assertThat(send("POST", IMPORTS, line, "Content-Type", "application/x-ndjson").body())
        .contains("\"items\":1,\"stored\":0,\"duplicates\":1,");
    String large = line.repeat(2_500_000 / line.length());
    assertThat(form("posts.jsonl", large, "khongdi-banrao").body())
        .contains("\"stored\":0,", "\"rejected\":0,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?campaign=nobody               | text/csv         | url,text,published_at | 404 | unknown-campaign",
        "''                             | text/csv         | url,text,published_at | 400 | invalid-parameter",
        "?campaign=khongdi-banrao&dryRun=1 | text/csv      | url,text,published_at | 400 | invalid-parameter",
        "?campaign=khongdi-banrao       | text/csv         | a,b                   | 400 | invalid-file",
        "?campaign=khongdi-banrao       | text/csv         | ''                    | 400 | invalid-file",
        "?campaign=khongdi-banrao       | application/jsonl | [1]                  | 400 | invalid-file",
        "?campaign=khongdi-banrao       | application/json | {}                    | 415 | unsupported-media-type",
      })
  void explainsFilesThatItCannotTake(
      String query, String type, String body, int status, String code) {
    assertThat(send("POST", "/api/v1/imports" + query, body, "Content-Type", type))
        .satisfies(isProblem(status, code));
  }

  @Test
  void refusesWorkbooksMissingFilesAndTooLargeOnes() {
    assertThat(form("posts.xlsx", "PK\u0003\u0004....", "khongdi-banrao"))
        .satisfies(isProblem(400, "invalid-file"));
    assertThat(
            send(
                request("/api/v1/imports?campaign=khongdi-banrao")
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofString("--b--\r\n"))
                    .build()))
        .satisfies(isProblem(400, "invalid-parameter"));
    assertThat(
            send(
                request(IMPORTS)
                    .header("Content-Type", "text/csv")
                    .expectContinue(true)
                    .POST(BodyPublishers.ofString(MESSY + " ".repeat(4_000_000)))
                    .build()))
        .satisfies(isProblem(413, "body-too-large"));
  }

  private HttpResponse<String> csv(String path, String body) {
    return send("POST", path, body, "Content-Type", "text/csv");
  }

  private HttpResponse<String> form(String name, String content, String campaign) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"campaign\"\r\n\r\n"
            + campaign
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    return send(
        request("/api/v1/imports")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
            .build());
  }
}
