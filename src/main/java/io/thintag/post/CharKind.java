package io.thintag.post;

import java.util.Arrays;

/** What a character means to the normal form, told by a table without a branch. */
final class CharKind {

  /** Normal wherever it stands, and composes with nothing. */
  static final int PLAIN = 0;

  /** The first part of แ if it stands twice. */
  static final int SARA_E = 1;

  /** Part of ำ after ◌ํ. */
  static final int SARA_AA = 2;

  static final int SARA_AM = 3;

  /** A Thai mark of {@link ThaiMarks#rank} 1; the other ranks follow. */
  static final int FIRST_MARK = 4;

  /** ◌ํ: whatever follows has to be looked at closely. */
  static final int NIKHAHIT = FIRST_MARK + 1;

  /** Becomes another character: capitals, Thai digits. */
  static final int CHANGED = 10;

  /** Has to be looked at closely. */
  static final int OTHER = 11;

  private static final int KINDS = 16;
  private static final byte[] KIND = new byte[Character.MAX_VALUE + 1];
  private static final boolean[] SUSPECT = new boolean[KINDS * KINDS];

  static {
    Arrays.fill(KIND, (byte) OTHER);
    plain('\0', '\u007F');
    Arrays.fill(KIND, 'A', 'Z' + 1, (byte) CHANGED);
    for (char c = '\u0E00'; c <= '\u0E7F'; c++) {
      KIND[c] = (byte) thai(c);
    }
    plain('\u2010', '\u2027'); // dashes, quotes, dots
    plain('\u2500', '\u27BF'); // symbols
    plain('\uD83C', '\uD83E'); // with the next: emoji
    plain('\uDC00', '\uDFFF');
    for (int before = 0; before < KINDS; before++) {
      for (int kind = 0; kind < KINDS; kind++) {
        SUSPECT[before * KINDS + kind] = isSuspect(before, kind);
      }
    }
  }

  private CharKind() {}

  static int of(char c) {
    return KIND[c];
  }

  /**
   * Whether a character may be out of place, or has to be changed, if one of kind {@code before}
   * stands before it. It never is if this is false and no ◌ํ stands in the text.
   */
  static boolean suspect(int before, int kind) {
    return SUSPECT[before * KINDS + kind];
  }

  private static void plain(char first, char last) {
    Arrays.fill(KIND, first, last + 1, (byte) PLAIN);
  }

  private static int thai(char c) {
    return switch (c) {
      case 'เ' -> SARA_E;
      case 'า' -> SARA_AA;
      case 'ำ' -> SARA_AM;
      default ->
          c >= '๐' && c <= '๙'
              ? CHANGED
              : ThaiMarks.rank(c) > 0 ? FIRST_MARK + ThaiMarks.rank(c) - 1 : PLAIN;
    };
  }

  private static boolean isMark(int kind) {
    return kind >= FIRST_MARK && kind < CHANGED;
  }

  private static boolean isSuspect(int before, int kind) {
    if (isMark(kind)) {
      return kind == NIKHAHIT || before == SARA_AM || (isMark(before) && before >= kind);
    }
    return switch (kind) {
      case PLAIN, SARA_AA -> false;
      case SARA_E, SARA_AM -> before == kind;
      default -> true;
    };
  }
}
