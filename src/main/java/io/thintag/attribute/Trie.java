package io.thintag.attribute;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A read-only trie over strings in a double array: the automaton that the scanner walks. A step is
 * one addition and one comparison, however many letters may follow: the child of node {@code n} by
 * a letter stands at {@code base(n) + code(letter)} if the cell there says that it belongs to
 * {@code n}. Words are numbered in their natural order.
 */
final class Trie {

  /** No such node, or no word ends here. */
  static final int NONE = -1;

  static final int ROOT = 0;

  private final List<String> words;
  private final Letters letters;

  /** Base and parent of each node, side by side; twelve bytes a node with the word. */
  private final int[] cells;

  private final int[] word;

  Trie(List<String> words, Letters letters, int[] cells, int[] word) {
    this.words = words;
    this.letters = letters;
    this.cells = cells;
    this.word = word;
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
    int code = letters.code(c);
    if (code < 0) {
      return NONE;
    }
    int at = cells[2 * node] + code;
    return cells[2 * at + 1] == node ? at : NONE;
  }

  /** Number of the word that ends at the node, or {@link #NONE}. */
  int word(int node) {
    return word[node];
  }

  /** Number of the word that is the text's [from, to), or {@link #NONE}. */
  int find(String text, int from, int to) {
    int node = ROOT;
    for (int i = from; i < to && node != NONE; i++) {
      node = next(node, text.charAt(i));
    }
    return node == NONE ? NONE : word[node];
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
