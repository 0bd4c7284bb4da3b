package io.thintag.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A read-only trie over strings: the automaton that the scanner walks. Nodes are numbered breadth
 * first, so the children of a node are neighbours and a node costs ten bytes. Words are numbered in
 * their natural order.
 */
final class Trie {

  /** No such node, or no word ends here. */
  static final int NONE = -1;

  static final int ROOT = 0;

  private static final char TABLE_FIRST = '\u0E00';
  private static final int TABLE_SIZE = 0x80;

  private final List<String> words;
  private final char[] label;
  private final int[] firstChild;
  private final int[] word;
  private final int[] fromRoot = new int[TABLE_SIZE];

  private Trie(List<String> words, char[] label, int[] firstChild, int[] word) {
    this.words = words;
    this.label = label;
    this.firstChild = firstChild;
    this.word = word;
    for (int i = 0; i < TABLE_SIZE; i++) {
      fromRoot[i] = search(ROOT, (char) (TABLE_FIRST + i));
    }
  }

  static Trie of(Collection<String> words) {
    return new Builder(words.stream().distinct().sorted().toList()).build();
  }

  /** The words, in the order of their numbers. */
  List<String> words() {
    return words;
  }

  /** The node reached from {@code node} by {@code c}, or {@link #NONE}. */
  int next(int node, char c) {
    int inTable = c - TABLE_FIRST;
    if (node == ROOT && inTable >= 0 && inTable < TABLE_SIZE) {
      return fromRoot[inTable];
    }
    return search(node, c);
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

  private int search(int node, char c) {
    int low = firstChild[node];
    int high = firstChild[node + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (label[middle] < c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < firstChild[node + 1] && label[low] == c ? low : NONE;
  }

  /** Lays the nodes out, one level of the tree after the other. */
  private static final class Builder {

    private record Range(int from, int to) {}

    private final List<String> words;
    private final List<Range> ranges = new ArrayList<>();
    private final StringBuilder labels = new StringBuilder();

    Builder(List<String> words) {
      this.words = words;
    }

    Trie build() {
      ranges.add(new Range(0, words.size()));
      labels.append('\0');
      int[] firstChild = new int[16];
      int[] word = new int[16];
      int depth = 0;
      int levelEnd = 1;
      for (int node = 0; node < ranges.size(); node++) {
        if (node == levelEnd) {
          depth++;
          levelEnd = ranges.size();
        }
        if (node + 1 >= word.length) {
          word = Arrays.copyOf(word, word.length * 2);
          firstChild = Arrays.copyOf(firstChild, firstChild.length * 2);
        }
        firstChild[node] = ranges.size();
        word[node] = split(ranges.get(node), depth);
        firstChild[node + 1] = ranges.size();
      }
      return new Trie(words, labels.toString().toCharArray(), firstChild, word);
    }

    /** Adds the children of a range of words that agree up to {@code depth}. */
    private int split(Range range, int depth) {
      int from = range.from();
      int ended = NONE;
      if (from < range.to() && words.get(from).length() == depth) {
        ended = from++;
      }
      while (from < range.to()) {
        char c = words.get(from).charAt(depth);
        int to = from + 1;
        while (to < range.to() && words.get(to).charAt(depth) == c) {
          to++;
        }
        ranges.add(new Range(from, to));
        labels.append(c);
        from = to;
      }
      return ended;
    }
  }
}
