package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.area.GazetteerLoader;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class ParticipationControllerTest extends ApiTest {
  private static final String PATH = "/api/v1/campaigns/khongdi-banrao/participation";
  private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
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
          SELECT 'khongdi-banrao', code, 'web', 3, tagged, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0,
            '2025-06-11T16:00:00Z', '2025-06-12T00:00:00Z', 2
          FROM (VALUES ('6360903', 2), ('2360101', 0)) AS u (code, tagged)
          """);
      connection.commit();
    }
  }

  @Test
  void listsWhoIsMissingFirstWithASummaryThatAddsUp() {
    String body = get(PATH + "?within=36&limit=500").body();
    assertThat(body)
        .startsWith(
            "{\"campaign\":\"khongdi-banrao\",\"round\":\"all\",\"within\":\"36\",\"summary\":"
                + "{\"expected\":143,\"notFound\":0,\"notObserved\":141,\"inReview\":0,"
                + "\"tagsMissing\":1,\"complete\":1,\"exempt\":0,\"participatingPct\":1.39,"
                + "\"completePct\":0.69},\"rows\":[{\"body\":{\"code\":")
        .contains(
            "\"state\":\"complete\",\"watched\":\"not\",\"posts\":3,\"fullyTagged\":2,"
                + "\"accounts\":2,\"firstPostAt\":\"2025-06-11T23:00:00+07:00\","
                + "\"lastPostAt\":\"2025-06-12T07:00:00+07:00\",\"due\":\"2025-06-11\","
                + "\"timing\":\"onTime\"}],\"nextCursor\":null}")
        .contains("\"due\":\"2025-05-30\",\"timing\":\"late\"}");
    assertThat(body.split("\"state\":")).hasSize(1 + 143);
  }

  @Test
  void goesOnPageByPage() {
    StringBuilder codes = new StringBuilder();
    String query = "?within=36&limit=50";
    int pages = 0;
    for (String next = query; next != null; pages++) {
      String body = get(PATH + next).body();
      assertThat(body).contains("\"expected\":143");
      Pattern.compile("\\{\"code\":\"(\\d{7})\"")
          .matcher(body)
          .results()
          .forEach(m -> codes.append(m.group(1)).append(' '));
      Matcher cursor = CURSOR.matcher(body);
      next = cursor.find() ? query + "&cursor=" + cursor.group(1) : null;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(codes.toString().strip().split(" ")).hasSize(143).doesNotHaveDuplicates();
    assertThat(codes.toString()).endsWith("2360101 6360903 ");
  }

  @Test
  void showsOneStateAndStillSumsUpAll() {
    assertThat(get(PATH + "?within=36&state=tagsMissing").body())
        .contains("\"expected\":143", "\"state\":\"tagsMissing\"")
        .doesNotContain("\"state\":\"complete\"", "\"state\":\"notObserved\"");
  }

  @Test
  void sendsAnUnchangedAnswerOnlyOnce() {
    for (String path : new String[] {PATH + "?within=36", PATH + ".csv?within=36"}) {
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(tag).matches("\"[0-9a-f]{32}\"");
      assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
  }

  @Test
  void isACsvForPeopleAndForPrograms() {
    HttpResponse<byte[]> answer =
        send(request(PATH + ".csv?within=3609").build(), BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"participation-khongdi-banrao-3609.csv\"; filename*=")
        .contains("%E0%B8%81%E0%B8%B2%E0%B8%A3%E0%B8%A1%E0%B8%B5");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFรหัสหน่วยพื้นที่,จังหวัด,อำเภอ/เขต,อปท.,ประเภท,รหัสสถานะ,สถานะ,")
        .contains(",notObserved,ไม่ได้สังเกต,0,0,0,,,2025-06-11,,ไม่ได้สังเกต,3609,อำเภอ")
        .contains(",complete,ครบ,3,2,2,2025-06-11T23:00:00+07:00,");
    assertThat(get(PATH + "?within=36&header=code&bom=false", "Accept", "text/csv").body())
        .startsWith("unit_code,province,district,body,kind,state_code,state,posts,");
  }

  @ParameterizedTest
  @CsvSource({
    "/participation, TH, 76, กระบี่",
    "/participation, 36, 17, อบจ.",
    "/participation, 3609, 1, ข้อมูล",
    "/tallies, TH, 1, ข้อมูล",
    "/tallies, TH&level=body, 77, กระบี่",
    "/tallies, 36&level=body, 17, อบจ.",
    "/tallies, 3609&level=body, 1, ข้อมูล",
    "/posts, '', 1, โพสต์",
  })
  void isAWorkbookWithASheetForEachArea(String list, String within, int sheets, String name)
      throws IOException {
    String path = PATH.replace("/participation", list) + ".xlsx?within=" + within;
    HttpResponse<byte[]> answer = send(request(path).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains(".xlsx\"; filename*=UTF-8''%E0");
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
      assertThat(book.getSheets().map(Sheet::getName)).hasSize(sheets).contains(name);
      assertThat(book.getFirstSheet().read()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?within=99, 404, unknown-unit",
    "?state=late, 400, invalid-parameter",
    "?round=2, 400, invalid-parameter",
    "?limit=0, 400, invalid-parameter",
    "?cursor=x, 400, invalid-cursor",
    ".csv?state=late, 400, invalid-parameter",
    ".xlsx?header=klingon, 400, invalid-parameter",
  })
  void explainsBadParameters(String query, int status, String code) {
    assertThat(get(PATH + query)).satisfies(isProblem(status, code));
  }

  @Test
  void refusesWhoIsNotLoggedIn() {
    for (String path : new String[] {PATH, PATH + ".csv", PATH + ".xlsx"}) {
      assertThat(send(anonymous(path).build()).statusCode()).isEqualTo(401);
    }
  }
}
