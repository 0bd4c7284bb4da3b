package io.thintag.attribute;

import java.util.Collection;

/**
 * Where a word can begin, told by the first two letters: one look into a small table passes over
 * nearly all of a text. The table may say yes too often (only the lower seven bits of each letter
 * count), never no.
 */
final class Beginnings {

  private static final int LETTERS = 0x80;

  /** A bit for each pair. */
  private final long[] pairs = new long[LETTERS * LETTERS / Long.SIZE];

  /**
   * @throws IllegalArgumentException if a word has less than two letters
   */
  Beginnings(Collection<String> words) {
    for (String word : words) {
      if (word.length() < 2) {
        throw new IllegalArgumentException("a word that can begin anywhere is too short: " + word);
      }
      int pair = pair(word.charAt(0), word.charAt(1));
      pairs[pair / Long.SIZE] |= 1L << pair;
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
      if ((pairs[pair / Long.SIZE] & (1L << pair)) != 0) {
        return i;
      }
      c = following;
    }
    return text.length();
  }

  private static int pair(char first, char second) {
    return (first & (LETTERS - 1)) * LETTERS + (second & (LETTERS - 1));
  }
}
