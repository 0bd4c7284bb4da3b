package io.thintag.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers drawn as bars beside each other.
 *
 * @param bars one for each number, from left to right
 */
record Bars(int width, int height, List<Bar> bars) {

  /** A bar; {@code at} is the index of its number. */
  record Bar(int at, int x, int y, int width, int height) {}

  /** Bars of whole units; the highest is as high as {@code most} asks, any post can be seen. */
  static Bars of(long[] numbers, long most, int width, int height) {
    int step = Math.max(2, width / Math.max(1, numbers.length));
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      int high = numbers[i] == 0 ? 0 : (int) Math.max(2, numbers[i] * height / Math.max(1, most));
      bars.add(new Bar(i, i * step, height - high, step - Math.max(1, step / 5), high));
    }
    return new Bars(step * numbers.length, height, bars);
  }

  static Bars of(long[] numbers, int width, int height) {
    long most = 0;
    for (long number : numbers) {
      most = Math.max(most, number);
    }
    return of(numbers, most, width, height);
  }
}
