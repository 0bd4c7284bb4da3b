package io.thintag.export;

import io.thintag.campaign.Campaign;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook: frozen heading with filters, numbers and dates as what they are, all
 * else as text that nothing runs; prints to A4 landscape, one page wide, the heading on each page.
 */
final class SheetOfRows<R> {
  private static final String HEADING_COLOUR = "DCE6F1";
  private static final String WHOLE = "#,##0";
  private static final String BROKEN = "0.00";

  /** Excel shows them in the Thai calendar (107) and language (041E). */
  private static final String DAY = "[$-107041E]d mmm yyyy";

  private static final String TIME = "[$-107041E]d mmm yyyy hh:mm";

  private final Worksheet sheet;
  private final List<Column<R>> columns;
  private int row = 1;

  SheetOfRows(Worksheet sheet, CsvTable<R> table, boolean codes, List<R> sample) {
    this.sheet = sheet;
    this.columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      String heading = codes ? columns.get(i).code() : columns.get(i).thai();
      sheet.value(0, i, heading);
      sheet.width(i, ColumnWidth.of(heading, columns.get(i), sample));
    }
    sheet
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("top")
        .fillColor(HEADING_COLOUR)
        .borderStyle(BorderStyle.THIN)
        .set();
    sheet.freezePane(0, 1);
    sheet.setFitToPage(true);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
    sheet.footer("&P/&N", Position.RIGHT);
  }

  boolean isFull() {
    return row >= Worksheet.MAX_ROWS;
  }

  void add(R of) {
    for (int i = 0; i < columns.size(); i++) {
      put(i, columns.get(i).value().apply(of));
    }
    row++;
  }

  private void put(int column, @Nullable Object value) {
    if (value instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (value instanceof BigDecimal || value instanceof Double) {
      sheet.value(row, column, (Number) value);
      sheet.style(row, column).format(BROKEN).set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(WHOLE).set();
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format(DAY).set();
    } else if (value instanceof Instant time) {
      time(column, time);
    } else if (value instanceof OffsetDateTime time) {
      time(column, time.toInstant());
    } else if (value != null) {
      text(column, shown(value));
    }
  }

  private void time(int column, Instant at) {
    sheet.value(row, column, LocalDateTime.ofInstant(at, Campaign.ZONE));
    sheet.style(row, column).format(TIME).set();
  }

  /** Inline: the table of shared texts would grow with the file. */
  private void text(int column, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(
          row, column, SheetText.of(SheetText.cut(FormulaCells.keepApostrophes(text))));
    }
  }

  /** A value that is no number and no time as people read it. */
  static String shown(Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
        : value.toString();
  }

  /** Lets go of the rows that were added. */
  void flush() throws IOException {
    sheet.flush();
  }

  void finish() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
    sheet.finish();
  }
}
