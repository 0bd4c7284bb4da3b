package io.thintag.post;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Characters that are being rewritten, each with the range of the original text it stands for.
 * Steps that only drop or merge characters write back into the same arrays: {@link #put} never
 * overtakes the reading position. As long as each character stands for the one at its own place, no
 * ranges are kept.
 */
final class MappedChars {

  private char[] chars;
  private int @Nullable [] starts;
  private int @Nullable [] ends;
  private int length;

  MappedChars(String text) {
    length = text.length();
    chars = text.toCharArray();
  }

  /** Room for about {@code capacity} characters, still empty. */
  MappedChars(int capacity) {
    chars = new char[capacity];
  }

  int length() {
    return length;
  }

  char charAt(int i) {
    return chars[i];
  }

  int start(int i) {
    return starts == null ? i : starts[i];
  }

  int end(int i) {
    return ends == null ? i + 1 : ends[i];
  }

  void put(int at, char c, int start, int end) {
    chars[at] = c;
    if (starts == null || ends == null) {
      if (start == at && end == at + 1) {
        return;
      }
      starts = places(0);
      ends = places(1);
    }
    starts[at] = start;
    ends[at] = end;
  }

  private int[] places(int first) {
    int[] places = new int[chars.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = first + i;
    }
    return places;
  }

  void append(char c, int start, int end) {
    if (length == chars.length) {
      int larger = Math.max(16, length + length / 2);
      chars = Arrays.copyOf(chars, larger);
      if (starts != null && ends != null) {
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
      }
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
