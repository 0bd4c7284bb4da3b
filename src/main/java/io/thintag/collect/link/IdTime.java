package io.thintag.collect.link;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * When a post was made, as its id tells: X's ids count milliseconds since 2010-11-04 above their
 * lowest 22 bits, those of Instagram and Threads since 2011-08-24 above 23 bits; the codes of their
 * addresses are the same numbers in base 64.
 */
final class IdTime {
  private static final long X_EPOCH = 1_288_834_974_657L;
  private static final long INSTAGRAM_EPOCH = 1_314_220_021_721L;
  private static final String BASE_64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Longer codes are of private posts and carry a key behind the number. */
  private static final int CODE_LENGTH = 11;

  /** Ids of X below this count nothing but posts. */
  private static final BigInteger FIRST_TIMED = BigInteger.ONE.shiftLeft(36);

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private IdTime() {}

  static Optional<Instant> of(String platform, String id) {
    return switch (platform) {
      case "x" ->
          Optional.of(id)
              .filter(digits -> digits.matches("\\d{1,20}"))
              .map(BigInteger::new)
              .filter(number -> number.compareTo(FIRST_TIMED) > 0)
              .map(number -> number.shiftRight(22).longValue() + X_EPOCH)
              .map(Instant::ofEpochMilli);
      case "instagram", "threads" ->
          code(id)
              .map(
                  number ->
                      Instant.ofEpochMilli(number.shiftRight(23).longValue() + INSTAGRAM_EPOCH));
      default -> Optional.<Instant>empty();
    };
  }

  private static Optional<BigInteger> code(String id) {
    BigInteger number = BigInteger.ZERO;
    for (char c : id.substring(0, Math.min(CODE_LENGTH, id.length())).toCharArray()) {
      int digit = BASE_64.indexOf(c);
      if (digit < 0) {
        return Optional.empty();
      }
      number = number.shiftLeft(6).add(BigInteger.valueOf(digit));
    }
    boolean possible = Instant.ofEpochMilli(number.shiftRight(23).longValue()).isBefore(LATEST);
    return Optional.of(number).filter(any -> id.length() >= 10 && possible);
  }
}
