package io.thintag.attribute;

import io.thintag.attribute.Trie.Letters;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/** Lays the nodes of a {@link Trie} out, one level of the tree after the other. */
final class TrieBuilder {

  /** The words [from, to), which agree in their first {@code depth} letters, reach the node. */
  private record Range(int node, int from, int to, int depth) {}

  /** Parent of the root. */
  private static final int NOBODYS = -2;

  private final List<String> words;
  private final Letters letters;
  private final Queue<Range> open = new ArrayDeque<>();
  private int[] cells = new int[1 << 12];
  private int[] word = new int[1 << 11];
  private final StringBuilder row = new StringBuilder();
  private int firstFree;
  private int last;

  /**
   * @param words sorted, each once
   */
  TrieBuilder(List<String> words) {
    this.words = words;
    this.letters = new Letters(words);
    this.firstFree = letters.count();
    Arrays.fill(cells, Trie.NONE);
    Arrays.fill(word, Trie.NONE);
  }

  Trie build() {
    cells[1] = NOBODYS;
    open.add(new Range(Trie.ROOT, 0, words.size(), 0));
    while (!open.isEmpty()) {
      place(open.remove());
    }
    int size = last + letters.count() + 1;
    room(size);
    return new Trie(
        words,
        letters,
        Arrays.copyOf(cells, 2 * size),
        Arrays.copyOf(word, size),
        row.toString().toCharArray());
  }

  private void place(Range range) {
    int from = range.from();
    if (from + 1 == range.to() && words.get(from).length() > range.depth()) {
      cells[2 * range.node()] = rest(from, range.depth()) << Trie.SHIFT | Trie.REST;
      return;
    }
    int flag = 0;
    if (from < range.to() && words.get(from).length() == range.depth()) {
      word[range.node()] = from++;
      flag = Trie.WORD;
    }
    int[] ends = ends(from, range.to(), range.depth());
    int base = ends.length == 0 ? 0 : base(from, ends, range.depth());
    cells[2 * range.node()] = base << Trie.SHIFT | flag;
    for (int end : ends) {
      int child = base + code(from, range.depth());
      cells[2 * child + 1] = range.node();
      last = Math.max(last, child);
      open.add(new Range(child, from, end, range.depth() + 1));
      from = end;
    }
  }

  /** Writes the rest of a word into the row; returns where it begins. */
  private int rest(int number, int depth) {
    int start = row.length();
    row.append(words.get(number), depth, words.get(number).length()).append(Trie.END);
    row.append((char) (number >>> Character.SIZE)).append((char) number);
    return start;
  }

  /** Where the words with one letter at {@code depth} end and those with the next begin. */
  private int[] ends(int from, int to, int depth) {
    int[] ends = new int[letters.count()];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (i + 1 == to || words.get(i).charAt(depth) != words.get(i + 1).charAt(depth)) {
        ends[count++] = i + 1;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  /** The first base at which the cells of all children are free. */
  private int base(int from, int[] ends, int depth) {
    room(firstFree + 1);
    while (cells[2 * firstFree + 1] != Trie.NONE) {
      room(++firstFree + 1);
    }
    int base = firstFree - code(from, depth);
    while (!isFree(base, from, ends, depth)) {
      base++;
    }
    return base;
  }

  private boolean isFree(int base, int from, int[] ends, int depth) {
    room(base + letters.count());
    int next = from;
    for (int end : ends) {
      if (base < 0 || cells[2 * (base + code(next, depth)) + 1] != Trie.NONE) {
        return false;
      }
      next = end;
    }
    return true;
  }

  private int code(int number, int depth) {
    return letters.code(words.get(number).charAt(depth));
  }

  private void room(int size) {
    int old = word.length;
    if (size > old) {
      int larger = Math.max(size, 2 * old);
      cells = Arrays.copyOf(cells, 2 * larger);
      word = Arrays.copyOf(word, larger);
      Arrays.fill(cells, 2 * old, 2 * larger, Trie.NONE);
      Arrays.fill(word, old, larger, Trie.NONE);
    }
  }
}
