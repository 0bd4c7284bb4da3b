package io.thintag.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void readsTheFirstSheetWithTheColumnsBelowItsTitle() throws Exception {
    List<Item> items =
        items(
            book -> {
              book.newWorksheet("ปก").value(0, 0, "รายงานกิจกรรม");
              Worksheet sheet = book.newWorksheet("โพสต์");
              sheet.value(0, 0, "รายงานการโพสต์ ประจำเดือน");
              header(sheet, 2);
              row(sheet, 3, "1", "อบต.บ้านไร่ #ของดีบ้านเรา\nบรรทัดสอง");
              row(sheet, 5, "2", "หลังแถวว่าง");
            });
    assertThat(items).hasSize(2);
    Item.Found first = (Item.Found) items.get(0);
    assertThat(first.post().text()).isEqualTo("อบต.บ้านไร่ #ของดีบ้านเรา\nบรรทัดสอง");
    assertThat(first.line()).as("the row that Excel shows").isEqualTo(4);
    assertThat(((Item.Found) items.get(1)).line()).isEqualTo(6);
  }

  @Test
  void readsDatesAsBangkokTimesAndCountsAsNumbers() throws Exception {
    List<Item> items =
        items(
            book -> {
              Worksheet sheet = book.newWorksheet("a");
              header(sheet, 0);
              row(sheet, 1, "1", "ข้อความ");
              sheet.value(1, 3, LocalDateTime.of(2026, 5, 20, 9, 30));
              sheet.style(1, 3).format("dd/mm/yyyy hh:mm").set();
              sheet.value(1, 4, 1_234);
            });
    Item.Found found = (Item.Found) items.get(0);
    assertThat(found.post().publishedAt()).isEqualTo("2026-05-20T02:30:00Z");
    assertThat(found.post().engagement().views()).isEqualTo(1_234);
  }

  @Test
  void refusesIdsThatExcelHasRounded() throws Exception {
    List<Item> items =
        items(
            book -> {
              Worksheet sheet = book.newWorksheet("a");
              header(sheet, 0);
              row(sheet, 1, "", "ข้อความ");
              sheet.value(1, 1, 7_123_456_789_012_345_678L);
              row(sheet, 2, "", "ข้อความ");
              sheet.value(2, 1, 123_456_789_012_345L);
            });
    assertThat(items.get(0))
        .isInstanceOfSatisfying(
            Item.Broken.class,
            broken -> {
              assertThat(broken.reason()).contains("shortened by a spreadsheet");
              assertThat(broken.line()).isEqualTo(2);
            });
    assertThat(((Item.Found) items.get(1)).post().key().nativeId()).isEqualTo("123456789012345");
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoSuchWorkbook() throws IOException {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "PK no zip at all");
    assertThatThrownBy(
            () -> io.thintag.collect.file.Workbook.toJsonLines(text, lines(), JSON, ColumnMap.NONE))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("no workbook");
    Path other = write(book -> book.newWorksheet("a").value(0, 0, "ไม่มีหัวตาราง"));
    assertThatThrownBy(
            () ->
                io.thintag.collect.file.Workbook.toJsonLines(other, lines(), JSON, ColumnMap.NONE))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("ลิงก์");
  }

  private static void header(Worksheet sheet, int row) {
    List<String> names = List.of("แพลตฟอร์ม", "รหัสโพสต์", "ข้อความ", "เผยแพร่เมื่อ", "ยอดดู");
    for (int i = 0; i < names.size(); i++) {
      sheet.value(row, i, names.get(i));
    }
  }

  private static void row(Worksheet sheet, int row, String id, String text) {
    sheet.value(row, 0, "facebook");
    sheet.value(row, 1, id);
    sheet.value(row, 2, text);
    sheet.value(row, 3, "2026-05-20T09:30:00+07:00");
  }

  private List<Item> items(Consumer<Workbook> content) throws Exception {
    Path lines = lines();
    io.thintag.collect.file.Workbook.toJsonLines(write(content), lines, JSON, ColumnMap.NONE);
    return new FileSource(JSON, 100)
        .fetch(
            new Query.File(URI.create("import:test"), "jsonl"),
            Cursor.START,
            new FileWire(lines, CLOCK))
        .items();
  }

  private Path lines() {
    return folder.resolve("lines.jsonl");
  }

  private Path write(Consumer<Workbook> content) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "ThinTag", "1.0")) {
      content.accept(book);
    }
    return file;
  }
}
