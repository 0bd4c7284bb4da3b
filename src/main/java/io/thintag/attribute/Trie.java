package io.thintag.attribute;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A read-only trie over strings: the automaton that the scanner walks. As long as several words go
 * on, nodes are cells of a double array: the child of node {@code n} by a letter stands at {@code
 * base(n) + code(letter)} if the cell there says that it belongs to {@code n}, so that a step is
 * one addition and one comparison, however many letters may follow. Where a single word is left,
 * its letters follow each other in one long row, and positions in that row are the nodes. So the
 * whole is small enough for a processor's cache. Words are numbered in their natural order.
 */
final class Trie {

  /** No such node, or no word ends here. */
  static final int NONE = -1;

  static final int ROOT = 0;

  /** Flag of a cell: a word ends at its node. */
  static final int WORD = 1;

  /** Flag of a cell: the rest of a single word stands in the row, instead of a base. */
  static final int REST = 2;

  /** How far the base or the place in the row is shifted for the flags. */
  static final int SHIFT = 2;

  /** Behind the last letter of a word in the row; the word's number follows in two characters. */
  static final char END = '\uFFFF';

  private final List<String> words;
  private final Letters letters;

  /** Base with flags, and parent, of each node, side by side. */
  private final int[] cells;

  private final int[] word;
  private final char[] row;

  Trie(List<String> words, Letters letters, int[] cells, int[] word, char[] row) {
    this.words = words;
    this.letters = letters;
    this.cells = cells;
    this.word = word;
    this.row = row;
  }

  static Trie of(Collection<String> words) {
    return new TrieBuilder(words.stream().distinct().sorted().toList()).build();
  }

  /** The words, in the order of their numbers. */
  List<String> words() {
    return words;
  }

  /** The node reached from {@code node} by {@code c}, or {@link #NONE}. */
  int next(int node, char c) {
    int inRow = node - word.length;
    if (inRow < 0) {
      int cell = cells[2 * node];
      if ((cell & REST) == 0) {
        int code = letters.code(c);
        int at = (cell >> SHIFT) + code;
        return code >= 0 && cells[2 * at + 1] == node ? at : NONE;
      }
      inRow = cell >> SHIFT;
    }
    return row[inRow] == c && c != END ? word.length + inRow + 1 : NONE;
  }

  /** Number of the word that ends at the node, or {@link #NONE}. */
  int word(int node) {
    int inRow = node - word.length;
    if (inRow < 0) {
      return (cells[2 * node] & WORD) == 0 ? NONE : word[node];
    }
    return row[inRow] == END ? row[inRow + 1] << Character.SIZE | row[inRow + 2] : NONE;
  }

  /** Number of the word that is the text's [from, to), or {@link #NONE}. */
  int find(String text, int from, int to) {
    int node = ROOT;
    for (int i = from; i < to && node != NONE; i++) {
      node = next(node, text.charAt(i));
    }
    return node == NONE ? NONE : word(node);
  }

  /** Small numbers for the letters that words are made of. */
  static final class Letters {

    private static final int ASCII = 0;
    private static final int THAI = '\u0E00' >>> 7;
    private static final int BLOCK = 0x80;

    /** Letters beyond ASCII and Thai, sorted. */
    private final char[] others;

    Letters(Collection<String> words) {
      StringBuilder found = new StringBuilder();
      for (String word : words) {
        word.chars()
            .filter(c -> block(c) != ASCII && block(c) != THAI)
            .forEach(found::appendCodePoint);
      }
      int[] distinct = found.chars().distinct().sorted().toArray();
      others = new char[distinct.length];
      for (int i = 0; i < distinct.length; i++) {
        others[i] = (char) distinct[i];
      }
    }

    /** How many codes there are. */
    int count() {
      return 2 * BLOCK + others.length;
    }

    /** The code of a letter, less than {@link #count}; negative if no word holds it. */
    int code(char c) {
      int block = block(c);
      if (block == THAI) {
        return BLOCK + (c & (BLOCK - 1));
      }
      if (block == ASCII) {
        return c;
      }
      int other = Arrays.binarySearch(others, c);
      return other < 0 ? other : 2 * BLOCK + other;
    }

    private static int block(int c) {
      return c >>> 7;
    }
  }
}
