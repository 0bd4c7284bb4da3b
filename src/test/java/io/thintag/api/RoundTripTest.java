package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was exported imports back unchanged, into the same database and into an empty one. */
@MicronautTest(transactional = false)
class RoundTripTest extends ApiTest {
  private static final String IMPORTS = "/api/v1/imports?campaign=khongdi-banrao";
  private static final String POSTS = "/api/v1/campaigns/khongdi-banrao/posts";
  private static final String[] TEXTS = {
    "@มหาดไทย #ของดีบ้านเรา",
    "-5 #ของดีบ้านเรา",
    "=1+1 #ของดีบ้านเรา",
    "'=1+1 #ของดีบ้านเรา",
    "''plain #ของดีบ้านเรา",
    "\\t#ของดีบ้านเรา #จังหวัดชัยภูมิ",
    "\\n #ของดีบ้านเรา\\r\\nสอง\\n",
    "เขาว่า \\\"ดี\\\", <b>&amp; ; #ของดีบ้านเรา",
    "_x0041_ #ของดีบ้านเรา",
    "＝1 #ของดีบ้านเรา 😀",
    "#ของดีบ้านเรา " + "ยาว ".repeat(9_000) + "จบ",
  };

  @ParameterizedTest
  @ValueSource(strings = {"csv?header=thai", "csv?header=code", "xlsx?", "xlsx?header=code"})
  void bringsEveryPostBackUnchanged(String form) throws IOException, SQLException {
    empty();
    assertThat(upload("posts.jsonl", posts().getBytes(StandardCharsets.UTF_8)))
        .contains("\"stored\":" + TEXTS.length + ",", "\"rejected\":0,");
    String before = known();
    byte[] file = send(request(POSTS + "." + form).build(), BodyHandlers.ofByteArray()).body();
    String name = "posts." + form.replaceAll("\\?.*", "");

    assertThat(upload(name, file))
        .contains("\"stored\":0,\"duplicates\":" + TEXTS.length + ",\"rejected\":0,");
    assertThat(known()).isEqualTo(before);
    empty();
    assertThat(upload(name, file)).contains("\"stored\":" + TEXTS.length + ",", "\"rejected\":0,");
    assertThat(known()).isEqualTo(before);
  }

  /** All that an import reads, without what the storing adds. */
  private String known() {
    return get(POSTS + "?limit=500").body().replaceAll("\"refreshedAt\":\"[^\"]*\"", "");
  }

  private static String posts() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < TEXTS.length; i++) {
      lines.append(
          """
          {"platform":"tiktok","native_id":"1234567890123456789%d","url":"https://www.tiktok.com/@a/video/1234567890123456789%d","text":"%s","published_at":"2025-05-02T08:00:%02d.123Z","account_id":"98765432109876543210","account_handle":"@-a","account_name":"=เพจ","hashtags":["ของดีบ้านเรา"],"views":%d,"likes":0,"claimed_unit":"36"}
          """
              .formatted(i, i, TEXTS[i], i, i * 1_000));
    }
    return lines.toString();
  }

  private void empty() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "TRUNCATE post, campaign_post, post_unit, tally, tally_total, tally_account, capture,"
              + " rejection, cursor CASCADE");
    }
  }

  private String upload(String name, byte[] file) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        send(
            request(IMPORTS)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
