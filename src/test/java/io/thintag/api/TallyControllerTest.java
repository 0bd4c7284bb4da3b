package io.thintag.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.area.GazetteerLoader;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class TallyControllerTest extends ApiTest {
  private static final String PATH = "/api/v1/campaigns/khongdi-banrao/tallies";
  @Inject GazetteerLoader gazetteer;

  @BeforeAll
  void storeRollUps() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      gazetteer.load(connection);
      statement.execute(
          """
          INSERT INTO tally_total (campaign, unit_code, platform, posts, fully_tagged, in_province,
            in_district, in_body, views, views_known, likes, likes_known, comments, comments_known,
            shares, shares_known, first_post_at, last_post_at, accounts)
          SELECT 'khongdi-banrao', code, 'mastodon', 3, 2, 3, 3, 3, 0, 0, 7, 3, 0, 0, 1, 2,
            '2025-04-01T17:00:00Z', '2025-05-01T00:00:00Z', 2
          FROM unnest(ARRAY['TH', '36', '3608']) AS u (code)
          """);
      connection.commit();
    }
  }

  @Test
  void countsUnitsWithAndWithoutPosts() {
    String body = get(PATH + "?level=province").body();
    assertThat(body)
        .startsWith(
            "{\"campaign\":\"khongdi-banrao\",\"level\":\"province\",\"within\":\"TH\",\"asOf\":null,"
                + "\"total\":{\"posts\":3,\"accounts\":2,\"fullyTagged\":2,")
        .contains(
            "{\"unit\":{\"code\":\"36\",\"level\":\"province\",\"kind\":\"จังหวัด\",\"name\":\"ชัยภูมิ\"")
        .contains(
            "{\"platform\":\"mastodon\",\"posts\":3,\"views\":null,\"likes\":7,\"comments\":null,"
                + "\"shares\":1}");
    assertThat(body.split("\"unit\":")).hasSize(1 + 77);
  }

  @Test
  void sendsAnUnchangedAnswerOnlyOnce() {
    HttpResponse<String> first = get(PATH);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    HttpResponse<String> again = get(PATH, "If-None-Match", "\"x\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(get(PATH, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    assertThat(get(PATH + ".csv").headers().firstValue("ETag")).isNotEqualTo(tag);
  }

  @Test
  void writesCsvForPeople() {
    HttpResponse<byte[]> answer =
        send(request(PATH + ".csv?level=province").build(), BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("tallies-khongdi-banrao-province.csv");
    assertThat(answer.body()).startsWith(0xEF, 0xBB, 0xBF);
    String text = new String(answer.body(), UTF_8).substring(1);
    assertThat(text.lines()).hasSize(1 + 77);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(text)
        .startsWith(
            "รหัสหน่วยพื้นที่,ระดับ,ประเภท,จังหวัด,อำเภอ/เขต,อปท.,จำนวนโพสต์,จำนวนบัญชี,โพสต์ที่แท็กครบ,")
        .contains(
            ",Mastodon โพสต์,Mastodon ยอดดู,Mastodon ถูกใจ,Mastodon ความคิดเห็น,Mastodon แชร์\r\n")
        .contains("\r\n36,province,จังหวัด,ชัยภูมิ,,,3,2,2,0,")
        .contains(",2025-04-02T00:00:00+07:00,2025-05-01T07:00:00+07:00,3,,7,,1\r\n")
        .contains(",,,0,,,,\r\n");
  }

  @Test
  void writesCsvForPrograms() {
    String head =
        "unit_code,level,kind,province,district,body,posts,accounts,fully_tagged,"
            + "bodies_participating,bodies_expected,participation_pct,first_post_at,last_post_at,"
            + "mastodon_posts,mastodon_views,mastodon_likes,mastodon_comments,mastodon_shares\r\n";
    String query = "?level=district&within=36&header=code&bom=false";
    assertThat(get(PATH + ".csv" + query).body())
        .startsWith(head)
        .contains("\r\n3608,district,อำเภอ,ชัยภูมิ,");
    assertThat(get(PATH + query, "Accept", "text/csv").body()).startsWith(head);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?level=village                    | 400 | invalid-parameter",
        "?level=country                    | 400 | invalid-parameter",
        "?level=                           | 400 | invalid-parameter",
        "?within=99                        | 404 | unknown-unit",
        "?within=%00                       | 404 | unknown-unit",
        "?level=province&within=3608       | 400 | invalid-parameter",
        "?platform=myspace                 | 400 | invalid-parameter",
        "?from=2025-13-01                  | 400 | invalid-parameter",
        "?from=yesterday                   | 400 | invalid-parameter",
        "?from=2568-03-20                  | 400 | invalid-parameter",
        "?from=2025-05-02&to=2025-05-01    | 400 | invalid-parameter",
        ".csv?header=klingon               | 400 | invalid-parameter",
        ".csv?bom=maybe                    | 400 | invalid-parameter",
      })
  void explainsBadParameters(String query, int status, String code) {
    assertThat(get(PATH + query)).satisfies(isProblem(status, code));
  }

  @Test
  void knowsNoTalliesOfAnUnknownCampaign() {
    assertThat(get(PATH.replace("khongdi", "nobody")))
        .satisfies(isProblem(404, "unknown-campaign"));
  }
}
