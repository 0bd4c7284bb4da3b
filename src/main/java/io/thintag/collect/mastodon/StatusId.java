package io.thintag.collect.mastodon;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A server's own id of a status. Mastodon's are numbers that carry their time: milliseconds since
 * 1970, shifted left by 16 bits. Other servers use other strings, which sort by time all the same.
 */
final class StatusId {

  /** Older before newer. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private static final int CLOCK_SHIFT = 16;

  /** Mastodon's ids have so many digits since they carry time (2017); shorter ones do not. */
  private static final String TIMED = "\\d{17,19}";

  private StatusId() {}

  /** When the status came to be, if the id tells. */
  static Optional<Instant> time(String id) {
    return id.matches(TIMED)
        ? Optional.of(Instant.ofEpochMilli(new BigInteger(id).longValueExact() >> CLOCK_SHIFT))
        : Optional.empty();
  }

  /** The lowest id of a moment. */
  static String at(Instant moment) {
    return Long.toString(moment.toEpochMilli() << CLOCK_SHIFT);
  }

  /** The id lowered by a span of time; the same id if it carries no time. */
  static String lowered(String id, Duration span) {
    return time(id).map(moment -> at(moment.minus(span))).orElse(id);
  }
}
