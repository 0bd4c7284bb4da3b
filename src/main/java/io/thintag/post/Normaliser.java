package io.thintag.post;

import com.ibm.icu.text.Normalizer2;

/** The steps of the normal form that {@link NormalText} promises. */
final class Normaliser {

  /** Longer runs of combining marks are cut, as in the stream-safe format of UAX #15. */
  private static final int MOST_MARKS = 30;

  /** A later step can upset an earlier one only in odd mixtures of scripts; it settles quickly. */
  private static final int MOST_ROUNDS = 4;

  private static final int FIRST_COMPOSING = 0x300;
  private static final int MISPLACED = 1;
  private static final int FOREIGN = 2;
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private Normaliser() {}

  /**
   * How far the text is plainly normal: up to the first character that has to be looked at closely,
   * or to its end. A usual pair of characters costs a look into a table.
   */
  static int plainTo(String text) {
    int before = CharKind.PLAIN;
    for (int i = 0; i < text.length(); i++) {
      int kind = CharKind.of(text.charAt(i));
      if (CharKind.suspect(before, kind)) {
        boolean odd = kind == CharKind.NIKHAHIT || kind >= CharKind.CHANGED;
        if (odd || !ThaiMarks.inPlace(text, i)) {
          return i;
        }
      }
      before = kind;
    }
    return text.length();
  }

  static boolean isNormal(String text) {
    return isNormalFrom(plainTo(text), text);
  }

  /** Whether a text is normal that is plainly so up to {@code from}. */
  static boolean isNormalFrom(int from, String text) {
    boolean foreign = false;
    int marks = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = CharKind.of(c);
      if (kind == CharKind.OTHER) {
        marks = isMark(c) ? marks + 1 : 0;
        if (isDropped(c) || simple(c) != c || marks > MOST_MARKS) {
          return false;
        }
        foreign |= c >= FIRST_COMPOSING;
      } else {
        if (kind == CharKind.CHANGED || !ThaiMarks.inPlace(text, i)) {
          return false;
        }
        marks = 0;
      }
    }
    return !foreign || NFC.isNormalized(text);
  }

  /** The normal form of a text that is plainly normal up to {@code plainTo}. */
  static MappedChars normalise(String text, int plainTo) {
    MappedChars chars = new MappedChars(text);
    int from = plainTo;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int left = simplify(chars, from);
      if (left == 0) {
        break;
      }
      ThaiMarks.arrange(chars);
      if ((left & FOREIGN) != 0) {
        chars = compose(chars);
      }
      if (isNormal(chars.toString())) {
        break;
      }
      from = 0;
    }
    return chars;
  }

  /**
   * Replaces one character by one or none, from a position on; tells what may be left to do:
   * nothing, {@link #MISPLACED} marks, {@link #FOREIGN} characters to compose.
   */
  private static int simplify(MappedChars text, int from) {
    int left = 0;
    int out = from;
    int marks = 0;
    int before = from == 0 ? CharKind.PLAIN : CharKind.of(text.charAt(from - 1));
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = CharKind.of(c);
      if (kind < CharKind.CHANGED) {
        marks = 0;
        left |= CharKind.suspect(before, kind) ? MISPLACED : 0;
      } else if (kind == CharKind.CHANGED) {
        marks = 0;
        c = simple(c);
      } else {
        if (isDropped(c)) {
          continue;
        }
        marks = isMark(c) ? marks + 1 : 0;
        left |= c < FIRST_COMPOSING ? 0 : FOREIGN;
        c = simple(c);
      }
      before = kind;
      if (marks <= MOST_MARKS) {
        text.put(out++, c, text.start(i), text.end(i));
      }
    }
    text.cut(out);
    return left;
  }

  private static char simple(char c) {
    if (c >= '๐' && c <= '๙') {
      return (char) (c - '๐' + '0');
    }
    return switch (c) {
      case '\u00A0', '\u2007', '\u202F' -> ' ';
      case '＃', '﹟' -> '#';
      default -> Character.toLowerCase(c);
    };
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Characters without width: they change how text looks or breaks, not what it says. */
  private static boolean isDropped(char c) {
    return switch (c) {
      case '\u00AD', '\u034F', '\u061C', '\u180E', '\uFEFF' -> true;
      default ->
          (c >= '\u200B' && c <= '\u200F')
              || (c >= '\u202A' && c <= '\u202E')
              || (c >= '\u2060' && c <= '\u206F')
              || (c >= '\uFE00' && c <= '\uFE0F');
    };
  }

  /** NFC, segment by segment so that each result keeps the range it came from. */
  private static MappedChars compose(MappedChars text) {
    String all = text.toString();
    if (NFC.isNormalized(all)) {
      return text;
    }
    MappedChars composed = new MappedChars(all.length());
    int from = 0;
    while (from < all.length()) {
      int to = from + Character.charCount(all.codePointAt(from));
      while (to < all.length() && !NFC.hasBoundaryBefore(all.codePointAt(to))) {
        to += Character.charCount(all.codePointAt(to));
      }
      composeSegment(text, all, from, to, composed);
      from = to;
    }
    return composed;
  }

  private static void composeSegment(
      MappedChars text, String all, int from, int to, MappedChars composed) {
    String segment = all.substring(from, to);
    String normal = NFC.normalize(segment);
    boolean same = normal.equals(segment);
    for (int i = 0; i < normal.length(); i++) {
      int start = text.start(same ? from + i : from);
      int end = text.end(same ? from + i : to - 1);
      composed.append(normal.charAt(i), start, end);
    }
  }
}
