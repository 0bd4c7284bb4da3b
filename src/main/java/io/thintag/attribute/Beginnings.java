package io.thintag.attribute;

import java.util.Collection;

/**
 * Where a word can begin, told by its first two or three letters: one look into a small table
 * passes over most of a text, a second one over most of what is left. The tables may say yes too
 * often (only the lower seven bits of each letter count, and triples are hashed), never no.
 */
final class Beginnings {

  private static final int LETTERS = 0x80;
  private static final int TRIPLE_BITS = 14;
  private static final int SPREAD = 0x9E3779B1;

  /** A bit for each pair of letters, and one for each hash of three. */
  private final long[] pairs = new long[LETTERS * LETTERS / Long.SIZE];

  private final long[] triples = new long[(1 << TRIPLE_BITS) / Long.SIZE];

  /**
   * @throws IllegalArgumentException if a word has less than two letters
   */
  Beginnings(Collection<String> words) {
    for (String word : words) {
      if (word.length() < 2) {
        throw new IllegalArgumentException("a word that can begin anywhere is too short: " + word);
      }
      int pair = pair(word.charAt(0), word.charAt(1));
      set(pairs, pair);
      if (word.length() > 2) {
        set(triples, triple(pair, word.charAt(2)));
      } else {
        for (char c = 0; c < LETTERS; c++) {
          set(triples, triple(pair, c));
        }
      }
    }
  }

  /**
   * The first position from {@code from} on where a word can begin; the length if there is none.
   */
  int next(String text, int from) {
    int last = text.length() - 1;
    if (from >= last) {
      return text.length();
    }
    char c = text.charAt(from);
    for (int i = from; i < last; i++) {
      char following = text.charAt(i + 1);
      int pair = pair(c, following);
      if (holds(pairs, pair)
          && (i + 2 > last || holds(triples, triple(pair, text.charAt(i + 2))))) {
        return i;
      }
      c = following;
    }
    return text.length();
  }

  private static int pair(char first, char second) {
    return (first & (LETTERS - 1)) * LETTERS + (second & (LETTERS - 1));
  }

  private static int triple(int pair, char third) {
    return ((pair * LETTERS + (third & (LETTERS - 1))) * SPREAD) >>> (Integer.SIZE - TRIPLE_BITS);
  }

  private static boolean holds(long[] bits, int i) {
    return (bits[i / Long.SIZE] & (1L << i)) != 0;
  }

  private static void set(long[] bits, int i) {
    bits[i / Long.SIZE] |= 1L << i;
  }
}
