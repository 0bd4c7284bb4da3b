package io.thintag.export;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe, and loses it again when
 * it is read back. Text that looks as if it were protected already gets one more, so nothing is
 * ever lost. The list of characters is OWASP's («CSV Injection») with their full-width twins.
 */
public final class FormulaCells {
  private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

  private FormulaCells() {}

  public static String protect(String text) {
    return RISKY.matcher(text).matches() ? "'" + text : text;
  }

  /**
   * For cells that are text whatever they hold, such as those of a workbook: only what looks as if
   * it were protected gets one more apostrophe, so that it comes back intact.
   */
  static String keepApostrophes(String text) {
    return text.startsWith("'") ? protect(text) : text;
  }

  /** The inverse of {@link #protect}. */
  public static String restore(String cell) {
    return cell.startsWith("'") && RISKY.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
