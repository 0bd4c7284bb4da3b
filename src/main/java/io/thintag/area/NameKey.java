package io.thintag.area;

import io.thintag.post.NormalText;
import java.util.BitSet;

/**
 * The letters and digits of a text in normal form: what two spellings of a name have in common
 * whatever spaces, dots, hyphens and ฯ they are written with.
 *
 * @param text the letters and digits
 * @param breaks where something was left out: before the character at that place, or at the end
 */
record NameKey(String text, BitSet breaks) {

  static String of(String text) {
    return parse(text).text();
  }

  static NameKey parse(String text) {
    String folded = NormalText.fold(text);
    StringBuilder kept = new StringBuilder(folded.length());
    BitSet breaks = new BitSet();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isKept(c)) {
        kept.append(c);
      } else {
        breaks.set(kept.length());
      }
    }
    return new NameKey(kept.toString(), breaks);
  }

  /** Whether a character tells names apart; ฯ only says that a name is shortened. */
  static boolean isKept(char c) {
    int type = Character.getType(c);
    return c != 'ฯ'
        && (Character.isLetterOrDigit(c)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK);
  }
}
