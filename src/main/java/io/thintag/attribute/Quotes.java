package io.thintag.attribute;

/**
 * People's words, fit to stand inside a sentence: what cannot be seen or would turn the direction
 * of the text is left out, white space is one space, and long words are cut; the rest stays as it
 * was written.
 */
final class Quotes {

  static final String OPEN = "“";
  private static final String CLOSE = "”";
  private static final int LONGEST = 48;

  private Quotes() {}

  /** The words in quotation marks; empty if nothing of them can be seen. */
  static Phrase of(String words) {
    String visible = visible(words);
    return visible.isEmpty() ? Phrase.NONE : Phrase.same(OPEN + visible + CLOSE);
  }

  private static String visible(String words) {
    StringBuilder visible = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = visible.length() > 0;
      } else if (isSeen(c)) {
        if (visible.length() >= LONGEST && !isMark(c)) {
          return visible.append('…').toString();
        }
        if (visible.length() < 2 * LONGEST) {
          visible.append(space ? " " : "").appendCodePoint(c);
        }
        space = false;
      }
    }
    return visible.toString();
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> c != 0x034F && !(c >= 0xFE00 && c <= 0xFE0F);
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
