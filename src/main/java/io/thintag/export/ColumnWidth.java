package io.thintag.export;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How wide a column of a sheet is, in characters, judged by its heading and its first rows. */
final class ColumnWidth {
  private static final int LEAST = 8;
  private static final int MOST = 60;
  private static final int MOST_OF_HEADING = 20;
  private static final int OF_TIME = 20;
  private static final int MARGIN = 2;

  private ColumnWidth() {}

  static <R> int of(String heading, Column<R> column, List<R> rows) {
    int width = Math.max(LEAST, Math.min(MOST_OF_HEADING, shown(heading) + MARGIN));
    for (R row : rows) {
      width = Math.max(width, width(column.value().apply(row)));
    }
    return Math.min(MOST, width);
  }

  private static int width(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof Temporal) {
      return OF_TIME;
    }
    String text = value instanceof BigDecimal number ? number.toPlainString() : text(value);
    return shown(text.lines().findFirst().orElse("")) + MARGIN;
  }

  private static String text(Object value) {
    return SheetOfRows.shown(value);
  }

  /** Thai vowels and tone marks above and below take no room of their own. */
  private static int shown(String text) {
    return (int)
        text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
