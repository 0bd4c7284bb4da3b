package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class WarroomControllerTest extends ApiTest {
  private static final String PATH = "/api/v1/campaigns/khongdi-banrao/warroom";
  private static final String DISTRICT = "?within=3609";
  private static final String FIRST = PATH + "/web:https%3A%2F%2Fa.example%2F1";

  @BeforeAll
  void importPosts() {
    String header = "platform,native_id,url,text,published_at,views\n";
    String one =
        "web,https://a.example/1,https://a.example/1,"
            + "#ของดีบ้านเรา #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่,2025-05-01T00:30:00+07:00,1234\n";
    String two =
        "web,https://a.example/2,https://a.example/2,"
            + "#ของดีบ้านเรา #จังหวัดชัยภูมิ #อำเภอเทพสถิต,2025-05-02T08:00:00+07:00,\n";
    String elsewhere =
        "web,https://a.example/3,https://a.example/3,"
            + "#ของดีบ้านเรา #จังหวัดเลย,2025-05-03T08:00:00+07:00,\n";
    String early =
        "web,https://a.example/4,https://a.example/4,"
            + "#ของดีบ้านเรา #จังหวัดชัยภูมิ #อำเภอเทพสถิต,2024-05-02T08:00:00+07:00,\n";
    assertThat(
            send(
                    "POST",
                    "/api/v1/imports?campaign=khongdi-banrao",
                    header + one + two + elsewhere + early,
                    "Content-Type",
                    "text/csv")
                .body())
        .contains("\"stored\":4,");
  }

  @BeforeEach
  void untickAll() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE warroom_report, warroom_history");
    }
  }

  @Test
  void listsTheCountedPostsOfADistrict() {
    assertThat(get(PATH + DISTRICT).body())
        .startsWith(
            "{\"campaign\":\"khongdi-banrao\",\"within\":\"3609\","
                + "\"activity\":\"กิจกรรมเรื่องเล่าจากชุมชน\",\"items\":[{\"platform\":\"web\","
                + "\"nativeId\":\"https://a.example/2\",\"url\":\"https://a.example/2\","
                + "\"units\":[\"3609\"],\"body\":\"อำเภอเทพสถิต\","
                + "\"publishedAt\":\"2025-05-02T08:00:00+07:00\",\"views\":null,\"report\":null},")
        .contains(
            "\"units\":[\"6360903\"],\"body\":\"องค์การบริหารส่วนตำบลบ้านไร่\"",
            "\"views\":1234,\"report\":null}],\"nextCursor\":null}")
        .doesNotContain("example/3", "example/4");
  }

  @Test
  void goesOnPageByPage() {
    String first = get(PATH + DISTRICT + "&limit=1").body();
    Matcher cursor = Pattern.compile("\"nextCursor\":\"([^\"]+)\"").matcher(first);
    assertThat(cursor.find()).isTrue();
    assertThat(get(PATH + DISTRICT + "&limit=1&cursor=" + cursor.group(1)).body())
        .contains("example/1", "\"nextCursor\":null");
  }

  @Test
  void isCopiedFromACsv() {
    HttpResponse<String> answer = get(PATH + ".csv" + DISTRICT);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"warroom-khongdi-banrao-3609.csv\"; filename*=UTF-8''");
    assertThat(answer.body())
        .isEqualTo(
            "\uFEFFลิงก์,อปท.,วันที่,ยอดดู,แพลตฟอร์ม,รหัสโพสต์,รายงานแล้วโดย,รายงานแล้วเมื่อ\r\n"
                + "https://a.example/2,อำเภอเทพสถิต,2 พ.ค. 2568,,web,https://a.example/2,,\r\n"
                + "https://a.example/1,องค์การบริหารส่วนตำบลบ้านไร่,1 พ.ค. 2568,1234,web,"
                + "https://a.example/1,,\r\n");
    assertThat(get(PATH + DISTRICT + "&header=code", "Accept", "text/csv").body())
        .startsWith("\uFEFFurl,body,date,views,");
  }

  @Test
  void isCopiedFromAWorkbook() throws IOException {
    HttpResponse<byte[]> answer =
        send(request(PATH + ".xlsx" + DISTRICT).build(), BodyHandlers.ofByteArray());
    try (ReadableWorkbook book =
        new ReadableWorkbook(
            new ByteArrayInputStream(answer.body()), new ReadingOptions(true, false))) {
      Sheet sheet = book.getFirstSheet();
      assertThat(sheet.getName()).isEqualTo("กิจกรรมเรื่องเล่าจากชุมชน");
      Row last = sheet.read().get(2);
      assertThat(last.getCellText(0)).isEqualTo("https://a.example/1");
      assertThat(last.getCell(2).asDate()).isEqualTo("2025-05-01T00:00");
      assertThat(last.getCell(2).getDataFormatString()).startsWith("[$-107041E]d mmm yyyy");
      assertThat(last.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("1234");
    }
  }

  @Test
  void ticksAPostOnceAndKeepsWhoWasFirst() {
    HttpResponse<String> ticked = send("PUT", FIRST, null);
    assertThat(ticked.statusCode()).as(ticked.body()).isEqualTo(200);
    assertThat(ticked.body()).startsWith("{\"by\":\"admin\",\"at\":\"20");
    assertThat(send("PUT", FIRST, null).body()).isEqualTo(ticked.body());
    assertThat(get(PATH + DISTRICT).body()).contains("\"report\":" + ticked.body());
    assertThat(get(PATH + ".csv" + DISTRICT).body()).contains("https://a.example/1,admin,20");
    assertThat(get(PATH + DISTRICT + "&reported=true").body())
        .contains("example/1")
        .doesNotContain("example/2");
    assertThat(get(PATH + DISTRICT + "&reported=false").body())
        .contains("example/2")
        .doesNotContain("example/1");
  }

  @Test
  void takesATickBackAndRemembersEveryStep() {
    send("PUT", FIRST, null);
    assertThat(send("DELETE", FIRST, null).statusCode()).isEqualTo(204);
    assertThat(send("DELETE", FIRST, null).statusCode()).isEqualTo(204);
    assertThat(get(PATH + DISTRICT + "&reported=true").body()).contains("\"items\":[],");
    send("PUT", FIRST, null);
    String history = get(FIRST).body();
    assertThat(history)
        .startsWith(
            "{\"campaign\":\"khongdi-banrao\",\"platform\":\"web\","
                + "\"nativeId\":\"https://a.example/1\",\"steps\":[{\"action\":\"reported\",");
    assertThat(history.replaceAll("\"(by|at)\":\"[^\"]*\"", ""))
        .contains(
            "\"action\":\"reported\",,},{\"action\":\"withdrawn\",,},{\"action\":\"reported\"");
    assertThat(history.split("\"action\"")).hasSize(1 + 3);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ?within=99, 404, unknown-unit",
    "GET, ?reported=maybe, 400, invalid-parameter",
    "GET, ?cursor=x, 400, invalid-cursor",
    "GET, .xlsx?header=klingon, 400, invalid-parameter",
    "PUT, /web:nothing, 404, unknown-post",
    "PUT, /nothing, 404, unknown-post",
    "GET, /nothing, 404, unknown-post",
  })
  void explainsWhatItCannotDo(String method, String rest, int status, String code) {
    assertThat(send(method, PATH + rest, null)).satisfies(isProblem(status, code));
  }

  @Test
  void refusesWhoIsNotLoggedIn() {
    for (String path : new String[] {PATH, PATH + ".csv", PATH + ".xlsx", FIRST}) {
      assertThat(send(anonymous(path).build()).statusCode()).isEqualTo(401);
    }
  }
}
