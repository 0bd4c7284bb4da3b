package io.thintag.demo;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Ids as platforms make them, always the same for a number. */
final class Letters {
  private static final int NUMBERS = 8;

  private Letters() {}

  /** Letters, digits, - and _, as in YouTube's ids; at most 85. */
  static String of(int length, long number) {
    ByteBuffer bytes = ByteBuffer.allocate(NUMBERS * Long.BYTES);
    for (int i = 0; i < NUMBERS; i++) {
      bytes.putLong(Dice.mix(Dice.mix(number) + i));
    }
    return Base64.getUrlEncoder().encodeToString(bytes.array()).substring(0, length);
  }

  /** Letters a to z and digits 2 to 7, as in Bluesky's ids. */
  static String small(int length, long number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("abcdefghijklmnopqrstuvwxyz234567".charAt((int) (Dice.mix(number + i) & 31)));
    }
    return text.toString();
  }

  /** Digits; the first is no 0. */
  static String digits(int length, long number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int digit = (int) Math.floorMod(Dice.mix(number * 31 + i), i == 0 ? 9L : 10L);
      text.append(i == 0 ? digit + 1 : digit);
    }
    return text.toString();
  }
}
