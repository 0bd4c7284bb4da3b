package io.thintag.demo;

import java.util.List;
import java.util.Random;

/**
 * Seeded chance. The same seed gives the same throws on every machine, since {@link Random} is
 * specified to the bit.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Random random;

  Dice(long seed) {
    random = new Random(mix(seed));
  }

  /** Dice of their own for one thing, so that drawing for it disturbs nothing else. */
  static Dice of(long seed, String purpose, int number) {
    return new Dice(mix(seed) ^ mix(purpose.hashCode() * GOLDEN + number));
  }

  /** SplitMix64's finaliser: neighbouring seeds give unrelated streams. */
  static long mix(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from {@code least} to {@code most}. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  double fraction() {
    return random.nextDouble();
  }

  /** True so many times in a thousand. */
  boolean perMille(int times) {
    return random.nextInt(1000) < times;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> T pick(T one, T other) {
    return random.nextBoolean() ? one : other;
  }

  /** Picks the earlier ones more often: few do much, many do little. */
  <T> T pickSkewed(List<T> choices) {
    return choices.get((int) (StrictMath.pow(random.nextDouble(), 1.6) * choices.size()));
  }
}
