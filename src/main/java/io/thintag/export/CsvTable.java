package io.thintag.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.thintag.campaign.Campaign;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (RFC 4180): comma, CRLF, quotes where needed; UTF-8 is up to who sends it. Times are
 * ISO 8601 in Asia/Bangkok with their offset, lists are separated by spaces, null is empty.
 */
public final class CsvTable<R> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final List<Column<R>> columns;

  public CsvTable(List<Column<R>> columns) {
    this.columns = List.copyOf(columns);
  }

  List<Column<R>> columns() {
    return columns;
  }

  /** What stands before the first row. */
  public String head(CsvOptions options) {
    List<String> names =
        columns.stream().map(options.codes() ? Column::code : Column::thai).toList();
    return (options.bom() ? BYTE_ORDER_MARK : "") + write(csv -> csv.writeRecord(names));
  }

  /** The lines of some rows, each ended by CRLF. */
  public String lines(Collection<R> rows) {
    return write(csv -> rows.forEach(row -> csv.writeRecord(cells(row))));
  }

  private List<String> cells(R row) {
    return columns.stream().map(column -> cell(column.value().apply(row))).toList();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Instant time) {
      return TIME.format(time.atZone(Campaign.ZONE));
    }
    if (value instanceof OffsetDateTime time) {
      return TIME.format(time.atZoneSameInstant(Campaign.ZONE));
    }
    if (value instanceof Collection<?> list) {
      return FormulaCells.protect(
          list.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
    return value instanceof CharSequence text
        ? FormulaCells.protect(text.toString())
        : value.toString();
  }

  private static String write(Consumer<CsvWriter> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      rows.accept(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
