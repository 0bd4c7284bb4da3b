package io.thintag.post;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds hashtags in a text by one rule for all platforms: # (＃, ﹟) and the letters, marks, digits
 * and underscores that follow, at least one letter or digit among them. Thai marks, ๆ and ฯ belong
 * to the tag; emoji and dots end it. A # directly after a Latin letter, a digit, &amp; or / starts
 * none, and none stands inside a URL; a # glued to a Thai letter or to another tag does start one.
 */
public final class Hashtags {

  private static final int KEYCAP = 0x20E3;

  /** What a character is to a tag. */
  private enum Part {
    LETTER,
    JOINER,
    NONE
  }

  private static final char FIRST_THAI = '\u0E00';
  private static final Part[] THAI = new Part[0x80];

  static {
    for (int i = 0; i < THAI.length; i++) {
      THAI[i] = partOf(FIRST_THAI + i);
    }
  }

  private Hashtags() {}

  /** Takes the place of one tag: {@code hash} is the position of #, {@code end} is exclusive. */
  @FunctionalInterface
  public interface Visitor {
    void tag(int hash, int end);
  }

  /** The tags of a text in the order they stand in it, each once. */
  public static List<Hashtag> in(String text) {
    String normal = NormalText.fold(text);
    Set<Hashtag> tags = new LinkedHashSet<>();
    visit(normal, (hash, end) -> tags.add(new Hashtag(normal.substring(hash, end))));
    return List.copyOf(tags);
  }

  /** Visits each tag of a text that is in its normal form, repeated ones as well. */
  public static void visit(String normal, Visitor visitor) {
    int hash = normal.indexOf('#');
    if (hash < 0) {
      return;
    }
    Urls urls = new Urls(normal);
    int lastEnd = -1;
    while (hash >= 0) {
      int end = hash + 1;
      if (!urls.contain(hash) && (hash == lastEnd || mayStart(normal, hash))) {
        end = end(normal, hash);
        if (end > hash) {
          visitor.tag(hash, end);
          lastEnd = end;
        }
      }
      hash = normal.indexOf('#', Math.max(end, hash + 1));
    }
  }

  private static boolean mayStart(String normal, int hash) {
    if (hash == 0) {
      return true;
    }
    int before = normal.codePointBefore(hash);
    return before != '&' && before != '/' && !Character.isDigit(before) && !isLatin(before);
  }

  private static boolean isLatin(int c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** End of the tag whose # stands at {@code hash}; {@code hash} itself if there is none. */
  private static int end(String normal, int hash) {
    boolean named = false;
    int i = hash + 1;
    while (i < normal.length()) {
      int c = normal.charAt(i);
      boolean thai = c >= FIRST_THAI && c < FIRST_THAI + THAI.length;
      if (!thai) {
        c = normal.codePointAt(i);
      }
      Part part = thai ? THAI[c - FIRST_THAI] : partOf(c);
      if (part == Part.NONE) {
        break;
      }
      named |= part == Part.LETTER;
      i += Character.charCount(c);
    }
    return named ? i : hash;
  }

  private static Part partOf(int c) {
    if (Character.isLetterOrDigit(c)) {
      return Part.LETTER;
    }
    return c == '_' || isMark(c) ? Part.JOINER : Part.NONE;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return c != KEYCAP
        && (type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK);
  }
}
