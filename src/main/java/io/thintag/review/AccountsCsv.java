package io.thintag.review;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.thintag.export.FormulaCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of accounts as people hand it in: with the header of the template or of our own list, in
 * Thai or as code names, separated by commas, semicolons or tabs (what a spreadsheet copies).
 */
public final class AccountsCsv {
  /** The most accounts that are taken at once. */
  public static final int MOST = 2_000;

  private static final String TEMPLATE = "แพลตฟอร์ม,บัญชี,รหัสหน่วยพื้นที่,ชื่อบัญชี";

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "platform", List.of("platform", "แพลตฟอร์ม"),
          "account", List.of("account", "บัญชี", "key", "รหัสอ้างอิงบัญชี", "url", "ลิงก์"),
          "unit", List.of("unit_code", "unit", "รหัสหน่วยพื้นที่"),
          "name", List.of("name", "account_name", "ชื่อบัญชี"),
          "status", List.of("status", "สถานะ"));

  private final Map<String, List<Integer>> columns = new HashMap<>();

  private AccountsCsv(CsvRecord head) {
    for (int i = 0; i < head.getFieldCount(); i++) {
      String name = head.getField(i).strip().toLowerCase(Locale.ROOT);
      for (Map.Entry<String, List<String>> column : NAMES.entrySet()) {
        if (column.getValue().contains(name)) {
          columns.computeIfAbsent(column.getKey(), key -> new ArrayList<>()).add(i);
        }
      }
    }
  }

  /** The text is no such table. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unreadable(String thai) {
      super(thai, null, false, false);
    }

    /** What to mend, in Thai. */
    public String detail() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * The rows of a table, numbered as a spreadsheet numbers its lines.
   *
   * @throws Unreadable if it is empty, too long, lacks a column or is broken
   */
  public static List<AccountLine> read(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (bare.isBlank()) {
      throw new Unreadable("ยังไม่มีข้อมูล ให้วางตารางหรือเลือกไฟล์ CSV");
    }
    List<AccountLine> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .fieldSeparator(separator(bare))
            .ofCsvRecord(bare)) {
      AccountsCsv table = null;
      for (CsvRecord record : records) {
        if (table == null) {
          table = new AccountsCsv(record);
          table.require("account", "บัญชี (account)");
          table.require("unit", "รหัสหน่วยพื้นที่ (unit_code)");
        } else if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
          lines.add(table.line(record));
        }
        if (lines.size() > MOST) {
          throw new Unreadable("เกิน " + MOST + " แถว ให้แบ่งเป็นหลายไฟล์");
        }
      }
    } catch (CsvParseException e) {
      throw new Unreadable("อ่านเป็น CSV ไม่ได้ ตรวจเครื่องหมายคำพูดที่เปิดไว้แล้วไม่ได้ปิด");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (lines.isEmpty()) {
      throw new Unreadable("มีแต่หัวตาราง ยังไม่มีบัญชี");
    }
    return lines;
  }

  /** The header of an empty table. */
  public static String template() {
    return TEMPLATE;
  }

  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    if (head.indexOf('\t') >= 0) {
      return '\t';
    }
    return head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
  }

  private void require(String column, String thai) {
    if (!columns.containsKey(column)) {
      throw new Unreadable("บรรทัดแรกต้องเป็นหัวตาราง และต้องมีช่อง " + thai + " ใช้ไฟล์แม่แบบได้");
    }
  }

  private AccountLine line(CsvRecord record) {
    String status = Optional.ofNullable(cell(record, "status")).orElse("");
    return new AccountLine(
        Math.toIntExact(record.getStartingLineNumber()),
        new AccountDraft(
            cell(record, "platform"),
            cell(record, "account"),
            cell(record, "unit"),
            cell(record, "name")),
        status.equals("withdrawn"));
  }

  /** The first column of this meaning that holds something. */
  private @Nullable String cell(CsvRecord record, String column) {
    for (int at : columns.getOrDefault(column, List.of())) {
      String cell =
          at < record.getFieldCount() ? FormulaCells.restore(record.getField(at)).strip() : "";
      if (!cell.isEmpty()) {
        return cell;
      }
    }
    return null;
  }
}
