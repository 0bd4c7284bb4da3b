package io.thintag.post;

/**
 * What a character means to the normal form. The characters that posts are made of, ASCII and Thai,
 * are told by a table.
 */
final class CharKind {

  /** Normal wherever it stands. */
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

  /** Neither ASCII nor Thai. */
  static final int OTHER = 11;

  private static final int KINDS = 16;
  private static final int HALF = 0x80;
  private static final char FIRST_THAI = '\u0E00';

  private static final byte[] KIND = new byte[2 * HALF];
  private static final boolean[] SUSPECT = new boolean[KINDS * KINDS];

  static {
    for (int i = 0; i < HALF; i++) {
      KIND[i] = (byte) (i >= 'A' && i <= 'Z' ? CHANGED : PLAIN);
      KIND[HALF + i] = (byte) thai((char) (FIRST_THAI + i));
    }
    for (int before = 0; before < KINDS; before++) {
      for (int kind = 0; kind < KINDS; kind++) {
        SUSPECT[before * KINDS + kind] = isSuspect(before, kind);
      }
    }
  }

  private CharKind() {}

  static int of(char c) {
    if ((c & -HALF) == FIRST_THAI) {
      return KIND[c - FIRST_THAI + HALF];
    }
    return c < HALF ? KIND[c] : OTHER;
  }

  /**
   * Whether a character may be out of place, or has to be changed, if one of kind {@code before}
   * stands before it. It never is if this is false and no ◌ํ stands in the text.
   */
  static boolean suspect(int before, int kind) {
    return SUSPECT[before * KINDS + kind];
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
