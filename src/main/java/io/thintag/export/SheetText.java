package io.thintag.export;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of a workbook's cell as the format wants it (ECMA-376, 22.9.2.19, ST_Xstring): what XML
 * cannot hold or a reader may strip is written {@code _xHHHH_}, and so is what only looks like it.
 */
final class SheetText {
  /** Excel takes no more characters into a cell. */
  static final int LONGEST = 32_767;

  private static final Pattern SPECIAL =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]"
              + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|_(?=x[0-9A-Fa-f]{4}_)|^\\s|\\s\\z");

  private SheetText() {}

  static String of(String text) {
    Matcher special = SPECIAL.matcher(text);
    return special.find() ? special.replaceAll(m -> escaped(m.group().charAt(0))) : text;
  }

  /** One of the parts of a long text that fit into a cell each, counted from 0; null: none. */
  static @Nullable String part(@Nullable String text, int index) {
    if (text == null) {
      return null;
    }
    String rest = text;
    for (int i = 0; i < index; i++) {
      rest = rest.substring(cut(rest, LONGEST - 1).length());
    }
    return rest.isEmpty() ? null : cut(rest, LONGEST - 1);
  }

  /** As much of a text as fits into a cell. */
  static String cut(String text) {
    return cut(text, LONGEST);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, split ? most - 1 : most);
  }

  private static String escaped(char c) {
    return String.format(Locale.ROOT, "_x%04X_", (int) c);
  }
}
