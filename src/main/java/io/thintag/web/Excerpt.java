package io.thintag.web;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** How a text begins. */
final class Excerpt {
  private static final int MOST = 60;

  private Excerpt() {}

  /** One line of at most 60 UTF-16 units and an ellipsis, cut between whole characters. */
  static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= MOST) {
      return line;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(line);
    return line.substring(0, characters.preceding(MOST + 1)) + "…";
  }
}
