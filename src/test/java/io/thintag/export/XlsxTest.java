package io.thintag.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.ObjectMapper;
import io.thintag.collect.file.ColumnMap;
import io.thintag.collect.file.Workbook;
import io.thintag.export.CsvStream.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
  private static final CsvTable<Object[]> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("platform", "แพลตฟอร์ม", row -> "x"),
              new Column<>("native_id", "รหัสโพสต์", row -> row[0]),
              new Column<>("text", "ข้อความ", row -> row[1]),
              new Column<>("published_at", "เผยแพร่เมื่อ", row -> row[2])));

  private static final Instant AT = Instant.parse("2025-05-30T17:00:01.234Z");

  @Test
  void keepsNumbersAndDatesAndWritesAllElseAsText() throws IOException {
    byte[] file = file(row(20L, "=1+1", AT), row(new BigDecimal("1.25"), true, LocalDate.EPOCH));
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      Sheet sheet = book.getFirstSheet();
      List<Cell> first = sheet.read().get(1).stream().toList();
      assertThat(first.get(1).getType()).isEqualTo(CellType.NUMBER);
      assertThat(first.get(2).getType()).isEqualTo(CellType.STRING);
      assertThat(first.get(2).getText()).isEqualTo("=1+1");
      assertThat(first.get(3).asDate()).isEqualTo("2025-05-31T00:00:01.234");
      List<Cell> second = sheet.read().get(2).stream().toList();
      assertThat(second.get(1).asNumber()).isEqualByComparingTo("1.25");
      assertThat(second.get(2).getType()).isEqualTo(CellType.BOOLEAN);
      assertThat(second.get(3).asDate()).isEqualTo("1970-01-01T00:00");
    }
    assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
  }

  @Test
  void printsToA4LandscapeWithTheHeadingFrozenFilteredAndRepeated() throws IOException {
    byte[] file = file(row("1", "a", AT));
    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter ref=\"A1:D2\"")
        .contains("fitToPage=\"true\"", "orientation=\"landscape\"", "paperSize=\"9\"")
        .contains("fitToWidth=\"1\"", "fitToHeight=\"0\"", "<col ");
    assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@มหาดไทย",
        "-5",
        "=1+1",
        "'=1+1",
        "''=1+1",
        "'ok",
        "\tx",
        "\nx\n",
        "\r\nx\r",
        "x  ",
        "\u00a0x",
        "\"'<&>",
        "_x0041_",
        "_x005F_x0041_",
        "12345678901234567890",
        "\u0001\u001f\ud800x\udc00\ufffe",
        "😀ที่นี่"
      })
  void bringsTextsBackIntact(String text) throws Exception {
    assertThat(back(text)).isEqualTo(text);
  }

  @Property(tries = 60)
  void bringsAnyTextBackIntact(@ForAll String text) throws Exception {
    assertThat(back("#" + text + "#")).isEqualTo("#" + text + "#");
  }

  @Test
  void readsPageAfterPage() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxFile file = new XlsxFile(out, true)) {
      file.<Object[], Integer>sheet(
          "โพสต์",
          TABLE,
          key -> {
            int page = key == null ? 0 : key;
            return new Page<>(rows(row("" + page, "t", AT)), page == 2 ? null : page + 1);
          });
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getFirstSheet().read().stream().map(r -> r.getCellText(1)))
          .containsExactly("native_id", "0", "1", "2");
    }
  }

  @Test
  void givesSheetsLegalNamesOfTheirOwn() throws IOException {
    Map<String, List<Object[]>> sheets = new LinkedHashMap<>();
    for (String name :
        List.of("เมือง", "[a]:*?/\\b", "'x'", "History", "A".repeat(40), "a".repeat(40), "")) {
      sheets.put(name, rows(row("1", "a", AT)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxFile file = new XlsxFile(out, false)) {
      file.sheets(TABLE, sheets);
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheets().map(Sheet::getName))
          .containsExactly(
              "เมือง",
              "a      b",
              "x",
              "History 2",
              "A".repeat(31),
              "a".repeat(29) + " 2",
              "ข้อมูล");
    }
  }

  @Test
  void namesFilesInThaiWithAPlainFallback() {
    assertThat(new FileName("posts-a", "ยอด/โพสต์ \"ก\"").disposition(".xlsx"))
        .isEqualTo(
            "attachment; filename=\"posts-a.xlsx\"; filename*=UTF-8''"
                + "%E0%B8%A2%E0%B8%AD%E0%B8%94%20%E0%B9%82%E0%B8%9E%E0%B8%AA%E0%B8%95%E0%B9%8C"
                + "%20%E0%B8%81.xlsx");
    assertThat(new FileName("a", "ก".repeat(300)).disposition(".csv")).hasSizeLessThan(900);
  }

  private static String back(String text) throws Exception {
    Path workbook = Files.createTempFile("xlsx-test", ".xlsx");
    Path lines = Files.createTempFile("xlsx-test", ".jsonl");
    try {
      Files.write(workbook, file(row("12345678901234567890", text, AT)));
      JsonMapper json = ObjectMapper.getDefault();
      Workbook.toJsonLines(workbook, lines, json, ColumnMap.parse(""));
      Map<String, String> cells =
          json.readValue(
              Files.readString(lines, StandardCharsets.UTF_8).strip(),
              Argument.mapOf(String.class, String.class));
      assertThat(cells)
          .containsEntry("native_id", "12345678901234567890")
          .containsEntry("published_at", "2025-05-31T00:00:01.234");
      return cells.get("text");
    } finally {
      Files.delete(workbook);
      Files.delete(lines);
    }
  }

  private static byte[] file(Object[]... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxFile file = new XlsxFile(out, false)) {
      file.sheet("โพสต์", TABLE, Arrays.asList(rows));
    }
    return out.toByteArray();
  }

  private static List<Object[]> rows(Object[]... rows) {
    return Arrays.asList(rows);
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static String part(byte[] file, String name) throws IOException {
    Path path = Files.createTempFile("xlsx-test", ".xlsx");
    Files.write(path, file);
    try (ZipFile zip = new ZipFile(path.toFile());
        InputStream content = zip.getInputStream(zip.getEntry(name))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(path);
    }
  }
}
