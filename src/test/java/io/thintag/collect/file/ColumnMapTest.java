package io.thintag.collect.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.wire.TestClock;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ColumnMapTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final String SHEET =
      """
      ประทับเวลา,ลิงก์ที่แชร์,"ข้อความ, แคปชั่น",วัน,ยอดไลก์
      3/7/2569,https://www.facebook.com/11/posts/22,#ของดีบ้านเรา,2/7/2569,7
      """;
  private static final String MAP =
      "ลิงก์ที่แชร์=url, \"ข้อความ, แคปชั่น\" = text,วัน=เผยแพร่เมื่อ";

  @TempDir Path folder;
  private final TestClock clock = new TestClock(Instant.parse("2026-08-02T00:00:00Z"));

  @Test
  void readsColumnsByWhatSomebodySaysOfThem() throws Exception {
    Post post = post(SHEET, "csv", MAP);

    assertThat(post.key()).isEqualTo(new PostKey("facebook", "11_22"));
    assertThat(post.text()).isEqualTo("#ของดีบ้านเรา");
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-07-01T17:00:00Z"));
    assertThat(post.engagement().likes()).isEqualTo(7);
  }

  @Test
  void beatsWhatANameSoundsLike() throws Exception {
    String csv =
        "url,text,เนื้อหา,date,วันที่โพสต์\nhttps://pantip.com/topic/7,ก,ข,1/7/2569,2/7/2569\n";

    assertThat(post(csv, "csv", "เนื้อหา=text").text()).isEqualTo("ข");
    assertThat(post(csv, "csv", "").text()).isEqualTo("ก");
    assertThat(post(csv, "csv", "").publishedAt()).isEqualTo(Instant.parse("2026-07-01T17:00:00Z"));
    assertThat(post(csv, "csv", "date=published_at").publishedAt())
        .isEqualTo(Instant.parse("2026-06-30T17:00:00Z"));
  }

  @Test
  void readsFieldsOfJsonLines() throws Exception {
    String line =
        "{\"ที่อยู่\":\"https://pantip.com/topic/7\",\"meta\":{\"said\":\"ก\"},\"when\":1782873000}\n";

    Post post = post(line, "jsonl", "ที่อยู่=url,meta.said=text,when=published_at");

    assertThat(post.text()).isEqualTo("ก");
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-07-01T02:30:00Z"));
  }

  @Test
  void readsColumnsOfAWorkbook() throws Exception {
    Path book = folder.resolve("book.xlsx");
    try (Workbook out = new Workbook(Files.newOutputStream(book), "ThinTag", "1.0")) {
      Worksheet sheet = out.newWorksheet("a");
      sheet.value(0, 0, "รายงานเดือนกรกฎาคม");
      List<String> header = List.of("ที่อยู่", "ข้อความ", "วัน", "ไลก์");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(1, i, header.get(i));
      }
      sheet.value(2, 0, "https://pantip.com/topic/7");
      sheet.value(2, 1, "ก");
      sheet.value(2, 2, 46204);
      sheet.value(2, 3, 9);
    }
    Path lines = folder.resolve("lines.jsonl");

    List<TakenColumn> taken =
        io.thintag.collect.file.Workbook.toJsonLines(
            book, lines, JSON, ColumnMap.parse("ที่อยู่=url,วัน=published_at"));

    assertThat(taken)
        .containsExactly(
            new TakenColumn("ที่อยู่", "url"),
            new TakenColumn("ข้อความ", "text"),
            new TakenColumn("วัน", "published_at"),
            new TakenColumn("ไลก์", "likes"));
    assertThat(post(Files.readString(lines), "jsonl", "").publishedAt())
        .isEqualTo(Instant.parse("2026-06-30T17:00:00Z"));
    assertThatThrownBy(
            () ->
                io.thintag.collect.file.Workbook.toJsonLines(
                    book, lines, JSON, ColumnMap.parse("ลิงก์ผิด=url")))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessage("the file has no column ลิงก์ผิด; it has ที่อยู่, ข้อความ, วัน, ไลก์");
  }

  @Test
  void namesTheColumnsThereAre() throws Exception {
    assertThatThrownBy(() -> post(SHEET, "csv", "ลิงก์=url"))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("the file has no column ลิงก์; it has ประทับเวลา, ลิงก์ที่แชร์,");
    assertThatThrownBy(() -> ColumnMap.parse("ลิงก์ที่แชร์=address"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no column address; it has account_handle, account_id,");
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"a\":1,\"b\":{\"c\":2}}\n");
    assertThatThrownBy(
            () -> new FileColumns(JSON, clock).of(file, "jsonl", ColumnMap.parse("d=url")))
        .hasMessage("the file has no column d; it has a, b.c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a=", "=url", "a=url b", "a=url,,=text", "\"a=url"})
  void refusesWhatIsNoMap(String text) {
    assertThatThrownBy(() -> ColumnMap.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2/7/2569                  | 2026-07-01T17:00:00Z
          2/7/69                    | 2026-07-01T17:00:00Z
          2 ก.ค. 69                 | 2026-07-01T17:00:00Z
          ๒ กรกฎาคม ๒๕๖๙ 09.30 น.   | 2026-07-02T02:30:00Z
          02/07/2569 09:30          | 2026-07-02T02:30:00Z
          2026-07-02 09:30:00       | 2026-07-02T02:30:00Z
          46205                     | 2026-07-01T17:00:00Z
          46205.395833333336        | 2026-07-02T02:30:00Z
          244532                    | 2026-07-01T17:00:00Z
          1782959400                | 2026-07-02T02:30:00Z
          1782959400000             | 2026-07-02T02:30:00Z
          """)
  void readsTimesAsPeopleAndSpreadsheetsWriteThem(String cell, Instant time) {
    assertThat(CellTime.parse(cell)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "999999", "7/31/2026", "20260702", "ไม่ทราบ"})
  void guessesNoTime(String cell) {
    assertThat(CellTime.parse(cell)).isEmpty();
  }

  private Post post(String content, String format, String map) throws IOException, SourceException {
    Path file = Files.write(folder.resolve("posts.file"), content.getBytes(UTF_8));
    Item item =
        new FileSource(JSON, 10)
            .fetch(
                new Query.File(URI.create("import:test"), format, map),
                Cursor.START,
                new FileWire(file, clock))
            .items()
            .get(0);
    return ((Item.Found) item).post();
  }
}
