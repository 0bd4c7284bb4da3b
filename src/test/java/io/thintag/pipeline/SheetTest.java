package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.thintag.TestDatabase;
import io.thintag.collect.FakeSite;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.store.PageCounts;
import io.thintag.store.RunStore.Run;
import io.thintag.store.RunStore.State;
import io.thintag.tally.Recount;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Polls a published sheet over real HTTP into a real database. */
class SheetTest {
  private static final String CAMPAIGN = "khongdi-banrao";
  private static final String HEADER = "ประทับเวลา,ที่อยู่,ข้อความ,วัน,ไลก์\r\n";
  private static final String ROWS =
      """
      1/6/2568,https://pantip.com/topic/1,#ของดีบ้านเรา #จังหวัดชัยภูมิ,2 พ.ค. 68,1
      1/6/2568,https://pantip.com/topic/2,#ของดีบ้านเรา,2/5/2568,
      1/6/2568,https://pantip.com/topic/2,#ของดีบ้านเรา,2/5/2568,
      1/6/2568,https://pantip.com/topic/3,#ของดีบ้านเรา,ไม่ทราบ,
      """;

  private final TestDatabase database = TestDatabase.fresh();
  private final FakeSite docs = new FakeSite();
  private final FakeSite content = new FakeSite();
  private ApplicationContext context;

  @BeforeEach
  void start() {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("thintag.schedule.enabled", "false");
    properties.put("thintag.sources.sheet.attempts", "1");
    properties.put("thintag.sources.sheet.delay", "0s");
    String sheet = "thintag.sources.sheet.sheets.chaiyaphum.";
    properties.put(sheet + "url", docs.url("/spreadsheets/d/e/2PACX/pub?output=csv").toString());
    properties.put(sheet + "campaign", CAMPAIGN);
    properties.put(sheet + "map", "ที่อยู่=url,วัน=published_at");
    context = ApplicationContext.run(properties);
    docs.answering(request -> redirect(307));
  }

  @AfterEach
  void stop() {
    context.close();
    docs.close();
    content.close();
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "307"})
  void followsGoogleToTheHostThatHoldsTheSheet(int status) throws SQLException {
    docs.answering(request -> redirect(status));
    serve(HEADER + ROWS);

    Run run = poll();

    assertThat(run.state()).isEqualTo(State.DONE);
    assertThat(run.counts()).isEqualTo(new PageCounts(4, 2, 1, 1));
    assertThat(text("SELECT string_agg(detail || ' line ' || line, ';') FROM rejection"))
        .isEqualTo("published_at is no date: ไม่ทราบ line 5");
    assertThat(text("SELECT posts::text FROM tally_total WHERE unit_code = '36'")).isEqualTo("1");
    assertBooks();
  }

  @Test
  void addsNothingWhileTheSheetStaysTheSame() throws SQLException {
    serve(HEADER + ROWS);
    poll();

    assertThat(poll().counts()).isEqualTo(PageCounts.NONE);
    content.answering(
        request ->
            "\"v1\"".equals(request.getHeaders().get("If-None-Match"))
                ? FakeSite.answer(304, "")
                : FakeSite.answer(
                    200, HEADER + ROWS, "ETag", "\"v1\"", "Content-Type", "text/csv"));
    poll();

    assertThat(poll().counts()).isEqualTo(PageCounts.NONE);
    assertThat(content.requests().get(3).getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
    assertBooks();
  }

  @Test
  void takesWhatChangedAndForgetsNothingThatVanished() throws SQLException {
    serve(HEADER + ROWS);
    poll();
    serve(
        HEADER
            + "1/6/2568,https://pantip.com/topic/1,#ของดีบ้านเรา #จังหวัดนครราชสีมา,2 พ.ค. 68,9\n"
            + "1/6/2568,https://pantip.com/topic/4,#ของดีบ้านเรา,3 พ.ค. 68,\n");

    assertThat(poll().counts()).isEqualTo(new PageCounts(2, 1, 1, 0));

    assertThat(text("SELECT string_agg(native_id, ' ' ORDER BY native_id) FROM post"))
        .isEqualTo("1 2 4");
    assertThat(text("SELECT likes::text FROM post WHERE native_id = '1'")).isEqualTo("9");
    assertThat(text("SELECT posts::text FROM tally_total WHERE unit_code = '30'")).isEqualTo("1");
    assertBooks();
  }

  @Test
  void storesARowOnceItIsMended() throws SQLException {
    serve(HEADER + ROWS);
    poll();
    serve(HEADER + ROWS.replace("ไม่ทราบ", "4/5/2568"));

    assertThat(poll().counts()).isEqualTo(new PageCounts(4, 1, 3, 0));
    assertBooks();
  }

  @Test
  void saysWhatToDoIfTheSheetIsNotPublished() throws SQLException {
    content.answering(
        request ->
            FakeSite.answer(
                200, "<!DOCTYPE html><title>Sign in</title>", "Content-Type", "text/html"));

    assertThat(poll().error()).contains("เผยแพร่ทางเว็บ", "Publish to web");
    assertThat(text("SELECT count(*)::text FROM post")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "401, Publish to web",
    "403, Publish to web",
    "404, nothing there any more (HTTP 404)",
    "500, is out of order at present (HTTP 500)"
  })
  void namesWhatIsWrongAndStoresNothing(int status, String words) throws SQLException {
    content.answering(request -> FakeSite.answer(status, "<html>"));

    Run run = poll();

    assertThat(run.state()).isEqualTo(State.FAILED);
    assertThat(run.error()).contains(words);
    assertThat(text("SELECT count(*)::text FROM post")).isEqualTo("0");
  }

  @Test
  void saysThatAMappedColumnIsGone() {
    serve(HEADER.replace("ที่อยู่", "ลิงก์ที่ส่ง") + ROWS);

    assertThat(poll().error())
        .contains("the file has no column ที่อยู่; it has ประทับเวลา, ลิงก์ที่ส่ง");
  }

  @Test
  void isReadByTheClockForItsCampaignOnly() {
    RegisteredSource sheet = context.getBean(Sources.class).require("sheet");

    assertThat(sheet.isTimed()).isTrue();
    assertThat(context.getBean(Collector.class).rehearse("sheet", "rueanglao-chumchon").isEmpty())
        .isTrue();
  }

  private void serve(String csv) {
    content.answering(request -> FakeSite.answer(200, csv, "Content-Type", "text/csv"));
  }

  private MockResponse redirect(int status) {
    return FakeSite.answer(status, "", "Location", content.url("/pub?output=csv").toString());
  }

  private Run poll() {
    return context.getBean(Collector.class).collect("sheet", CAMPAIGN);
  }

  private void assertBooks() throws SQLException {
    try (Connection connection = database.connect()) {
      assertThat(Recount.differences(connection)).isEmpty();
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
