package io.thintag.collect.x;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;

/**
 * An id of X: a number that carries its time, milliseconds since X's own epoch shifted left by 22
 * bits. Held as text, as the API gives it.
 */
final class XId {

  /** Older before newer. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private static final long EPOCH_MILLI = 1_288_834_974_657L;
  private static final int CLOCK_SHIFT = 22;

  private XId() {}

  static boolean isOne(String text) {
    return text.matches("[1-9]\\d{0,18}");
  }

  static Instant time(String id) {
    long shifted = new BigInteger(id).shiftRight(CLOCK_SHIFT).longValue();
    return Instant.ofEpochMilli(EPOCH_MILLI + shifted);
  }

  /** The lowest id of a moment. */
  static String at(Instant moment) {
    return Long.toString((moment.toEpochMilli() - EPOCH_MILLI) << CLOCK_SHIFT);
  }
}
