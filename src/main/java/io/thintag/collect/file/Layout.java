package io.thintag.collect.file;

import io.thintag.collect.text.Characters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written.
 *
 * @param csv false: one JSON object a line
 * @param separator between two fields of CSV
 * @param export the tool whose export a CSV is; null: a table that people made
 * @param columns for each field of CSV the column it holds; empty where it is none of ours
 */
record Layout(
    boolean csv,
    Charset charset,
    char separator,
    @Nullable ToolExport export,
    List<String> columns) {

  /** Bytes of the smallest character. */
  int unit() {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)
        ? 2
        : 1;
  }

  /** The character that begins at that byte if it is an ASCII character, else something else. */
  int ascii(Window window, int index) {
    if (unit() == 1) {
      return window.get(index);
    }
    int one = window.get(index);
    int two = window.get(index + 1);
    return charset.equals(StandardCharsets.UTF_16LE) ? two << 8 | one : one << 8 | two;
  }

  /**
   * The text of a record; empty if its bytes are none. A row that was pasted in from elsewhere may
   * be windows-874 in a file of UTF-8.
   */
  Optional<String> text(byte[] bytes) {
    Optional<String> text = Characters.strictly(bytes, charset);
    return charset.equals(StandardCharsets.UTF_8)
        ? text.or(() -> Characters.strictly(bytes, Characters.WINDOWS_874))
        : text;
  }

  Layout with(char newSeparator, Headings headings) {
    return new Layout(
        csv, charset, newSeparator, headings.export(), List.copyOf(headings.columns()));
  }

  /** The cells of a row of CSV by column; empty if there are more fields than headers. */
  Optional<Map<String, String>> cells(String text) {
    List<String> fields = CsvFields.of(text, separator);
    boolean surplus =
        fields.size() > columns.size()
            && fields.subList(columns.size(), fields.size()).stream().anyMatch(f -> !f.isBlank());
    return surplus ? Optional.empty() : Optional.of(cells(columns, export, fields));
  }

  /** The cells of a row of a table by column. */
  static Map<String, String> cells(
      List<String> columns, @Nullable ToolExport export, List<String> fields) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(fields.size(), columns.size()); i++) {
      if (!columns.get(i).isEmpty()) {
        String field = fields.get(i);
        cells.putIfAbsent(
            columns.get(i), export == null ? CsvFields.restored(field) : field.strip());
      }
    }
    return export == null ? cells : export.cells(cells);
  }
}
