package io.thintag.collect.file;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a file has been read.
 *
 * @param offset byte at which the next record begins
 * @param line its line, counted from 1
 */
record FileCursor(Layout layout, long offset, long line) {

  static FileCursor of(Cursor cursor) {
    CursorFields fields = CursorFields.of(cursor);
    return new FileCursor(
        new Layout(
            "csv".equals(fields.get("format")),
            Charset.forName(field(fields, "charset")),
            field(fields, "separator").charAt(0),
            Optional.ofNullable(fields.get("export")).map(ToolExport::valueOf).orElse(null),
            List.of(field(fields, "columns").split(" ", -1))),
        Long.parseLong(field(fields, "offset")),
        Long.parseLong(field(fields, "line")));
  }

  private static String field(CursorFields fields, String name) {
    return Objects.requireNonNull(fields.get(name), () -> "no " + name + " in the cursor");
  }

  Cursor cursor() {
    ToolExport export = layout.export();
    return CursorFields.none()
        .with("format", layout.csv() ? "csv" : "jsonl")
        .with("charset", layout.charset().name())
        .with("separator", String.valueOf(layout.separator()))
        .with("columns", String.join(" ", layout.columns()))
        .with("export", export == null ? null : export.name())
        .with("offset", Long.toString(offset))
        .with("line", Long.toString(line))
        .cursor();
  }
}
