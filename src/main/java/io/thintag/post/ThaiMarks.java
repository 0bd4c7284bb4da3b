package io.thintag.post;

/**
 * Thai vowel signs and tone marks: one order, no repetition, one spelling of ำ and แ.
 *
 * <p>The order keeps the canonical order of Unicode (phinthu, lower vowel, tone) and puts upper
 * vowels before, ◌์ and ◌๎ behind, so that the result is NFC as well.
 */
final class ThaiMarks {

  private static final char SARA_AA = 'า';
  private static final char SARA_AM = 'ำ';
  private static final char SARA_E = 'เ';
  private static final char SARA_AE = 'แ';
  private static final char NIKHAHIT = '\u0E4D';
  private static final int TONE = 5;
  private static final int RANKS = 6;

  private static final char FIRST = '\u0E00';
  private static final char LAST = '\u0E7F';
  private static final byte[] RANK = new byte[LAST - FIRST + 1];

  static {
    for (char c = FIRST; c <= LAST; c++) {
      RANK[c - FIRST] = (byte) rankOf(c);
    }
  }

  private ThaiMarks() {}

  /** Place of a mark in the order, from 1; 0 if the character is no Thai mark. */
  static int rank(char c) {
    return c < FIRST || c > LAST ? 0 : RANK[c - FIRST];
  }

  private static int rankOf(char c) {
    return switch (c) {
      case '\u0E31', '\u0E34', '\u0E35', '\u0E36', '\u0E37', '\u0E47' -> 1;
      case NIKHAHIT -> 2;
      case '\u0E3A' -> 3;
      case '\u0E38', '\u0E39' -> 4;
      case '\u0E48', '\u0E49', '\u0E4A', '\u0E4B' -> TONE;
      case '\u0E4C', '\u0E4E' -> RANKS;
      default -> 0;
    };
  }

  /** Whether the character at {@code i} is in its place, seen from what stands around it. */
  static boolean inPlace(CharSequence text, int i) {
    char c = text.charAt(i);
    char before = i == 0 ? 0 : text.charAt(i - 1);
    int rank = rank(c);
    if (rank > 0) {
      return rank(before) <= rank && before != c && !(before == SARA_AM && rank == TONE);
    }
    return switch (c) {
      case SARA_E -> before != SARA_E;
      case SARA_AM -> before != SARA_AM && !nikhahitIn(text, i);
      case SARA_AA -> !nikhahitIn(text, i);
      default -> true;
    };
  }

  private static boolean nikhahitIn(CharSequence text, int end) {
    for (int i = end - 1; i >= 0 && rank(text.charAt(i)) > 0; i--) {
      if (text.charAt(i) == NIKHAHIT) {
        return true;
      }
    }
    return false;
  }

  /** Puts all marks of the text into their places. */
  static void arrange(MappedChars text) {
    int out = 0;
    int in = 0;
    while (in < text.length()) {
      char c = text.charAt(in);
      if (rank(c) > 0 || c == SARA_AM) {
        int end = runEnd(text, in);
        out = arrangeRun(text, in, end, out);
        in = end;
      } else if (c == SARA_E && in + 1 < text.length() && text.charAt(in + 1) == SARA_E) {
        text.put(out++, SARA_AE, text.start(in), text.end(in + 1));
        in += 2;
      } else {
        text.put(out++, c, text.start(in), text.end(in));
        in++;
      }
    }
    text.cut(out);
  }

  /** End of the marks from {@code from} on, with a ำ (or ◌ํ…า) and the tones typed after it. */
  private static int runEnd(MappedChars text, int from) {
    int i = from;
    boolean nikhahit = false;
    while (i < text.length() && rank(text.charAt(i)) > 0) {
      nikhahit |= text.charAt(i) == NIKHAHIT;
      i++;
    }
    if (i == text.length() || !isAm(text.charAt(i), nikhahit)) {
      return i;
    }
    i++;
    while (i < text.length() && (rank(text.charAt(i)) == TONE || text.charAt(i) == SARA_AM)) {
      i++;
    }
    return i;
  }

  private static boolean isAm(char c, boolean nikhahitBefore) {
    return c == SARA_AM || (c == SARA_AA && nikhahitBefore);
  }

  /** Writes the run [from, end) in order at {@code out}; returns the position behind it. */
  private static int arrangeRun(MappedChars text, int from, int end, int out) {
    if (isOrdered(text, from, end)) {
      for (int i = from; i < end; i++) {
        text.put(out + i - from, text.charAt(i), text.start(i), text.end(i));
      }
      return out + end - from;
    }
    String ordered = ordered(text.substring(from, end));
    int start = text.start(from);
    int stop = text.end(end - 1);
    for (int i = 0; i < ordered.length(); i++) {
      text.put(out + i, ordered.charAt(i), start, stop);
    }
    return out + ordered.length();
  }

  /** Whether the run holds no ◌ํ, each mark once and in order, and ำ at most as its end. */
  private static boolean isOrdered(MappedChars text, int from, int end) {
    char before = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      boolean last = c == SARA_AM && i == end - 1;
      if (!last && (rank(c) <= 0 || rank(c) < rank(before) || c == before || c == NIKHAHIT)) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static String ordered(String run) {
    boolean am = run.indexOf(SARA_AM) >= 0 || run.indexOf(SARA_AA) >= 0;
    StringBuilder ordered = new StringBuilder(run.length());
    char last = 0;
    for (int rank = 1; rank <= RANKS; rank++) {
      for (int i = 0; i < run.length(); i++) {
        char c = run.charAt(i);
        if (rank(c) == rank && c != last && !(am && c == NIKHAHIT)) {
          ordered.append(c);
          last = c;
        }
      }
    }
    return am ? ordered.append(SARA_AM).toString() : ordered.toString();
  }
}
