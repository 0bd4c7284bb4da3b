package io.thintag.collect.file;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The cells of a row of a sheet as the texts that a CSV file would hold. */
final class SheetCells {

  /** Excel keeps no more digits of a number; the rest have become zeros. */
  private static final int DIGITS = 15;

  /** Numbers of the built-in formats that show a date (ECMA-376, 18.8.30). */
  private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 30, 36, 50, 57, 58);

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEXADECIMAL = 16;

  private SheetCells() {}

  static List<String> of(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(text(row.getCell(i)));
    }
    return texts;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> isDate(cell) ? date(cell) : number(cell.asNumber());
      case BOOLEAN -> String.valueOf(cell.asBoolean());
      default -> unescaped(cell.getText());
    };
  }

  /** Characters that XML cannot hold are written _xHHHH_ (ECMA-376, 22.9.2.19). */
  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), HEXADECIMAL))))
        : text;
  }

  /** A number that has lost digits is written in a way that nobody takes for an id. */
  private static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    int whole = plain.precision() - plain.scale();
    return whole > DIGITS
        ? String.format(Locale.ROOT, "%." + (DIGITS - 1) + "E", number)
        : plain.toPlainString();
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    return id != null && DATES.contains(id) || format != null && showsDays(format);
  }

  /** Whether a format shows years or days, words and colours left aside. */
  private static boolean showsDays(String format) {
    String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return bare.contains("d") || bare.contains("y") || bare.contains("b") || bare.contains("ว");
  }

  private static String date(Cell cell) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(cell.asDate());
  }
}
