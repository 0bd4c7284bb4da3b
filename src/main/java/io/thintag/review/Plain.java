package io.thintag.review;

/** What people type in one line. */
final class Plain {
  private Plain() {}

  /** True if a text holds line breaks, other control characters or halves of characters. */
  static boolean isNot(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
  }
}
