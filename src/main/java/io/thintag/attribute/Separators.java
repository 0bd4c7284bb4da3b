package io.thintag.attribute;

/** What may stand between a prefix and its name, and between a name and the area that follows. */
final class Separators {

  /** The name of a province's first district without the name of the province. */
  static final String CAPITAL = "เมือง";

  private static final int MOST = 12;
  private static final String SEPARATORS = " ./_-()[]{}\"'“”‘’«»<>:…–—*|";

  private Separators() {}

  /** Where the name begins that follows a prefix ending at {@code at}. */
  static int after(String text, int at) {
    int i = at;
    while (i < text.length() && i < at + MOST && isSeparator(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where the next mention may begin after a name ending at {@code at}. */
  static int afterGap(String text, int at) {
    int i = at;
    while (i < text.length() && i < at + MOST && isGap(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether the character stands somewhere in [from, to). */
  static boolean holds(char c, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == c) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGap(char c) {
    return c == '#' || c == '\n' || c == '\r' || c == ',' || isSeparator(c);
  }

  private static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }
}
