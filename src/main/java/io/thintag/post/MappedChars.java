package io.thintag.post;

import java.util.Arrays;

/**
 * Characters that are being rewritten, each with the range of the original text it stands for.
 * Steps that only drop or merge characters write back into the same arrays: {@link #put} never
 * overtakes the reading position.
 */
final class MappedChars {

  private char[] chars;
  private int[] starts;
  private int[] ends;
  private int length;

  MappedChars(String text) {
    length = text.length();
    chars = text.toCharArray();
    starts = new int[length];
    ends = new int[length];
    for (int i = 0; i < length; i++) {
      starts[i] = i;
      ends[i] = i + 1;
    }
  }

  /** Room for about {@code capacity} characters, still empty. */
  MappedChars(int capacity) {
    chars = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  int length() {
    return length;
  }

  char charAt(int i) {
    return chars[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  void put(int at, char c, int start, int end) {
    chars[at] = c;
    starts[at] = start;
    ends[at] = end;
  }

  void append(char c, int start, int end) {
    if (length == chars.length) {
      int larger = Math.max(16, length + length / 2);
      chars = Arrays.copyOf(chars, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
    }
    put(length++, c, start, end);
  }

  String substring(int from, int to) {
    return new String(chars, from, to - from);
  }

  void cut(int newLength) {
    length = newLength;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
