package io.thintag.collect.wire;

import io.thintag.collect.WireResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Until when a platform asks us to wait. The forms differ: {@code Retry-After} in seconds or as a
 * date (RFC 9110, 10.2.3), {@code X-RateLimit-Reset} as ISO time (Mastodon), as seconds of the
 * epoch, or as seconds from now.
 */
public final class RateLimit {
  private static final Duration WITHOUT_WORD = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Above, a number is a moment in seconds since 1970; below, a span in seconds. */
  private static final long LEAST_EPOCH_SECOND = 1_000_000_000L;

  /** Above, a number counts milliseconds since 1970. */
  private static final long LEAST_EPOCH_MILLI = 100_000_000_000L;

  private RateLimit() {}

  /** When to ask again after a refusal; five minutes if the answer does not say. */
  public static Instant until(WireResponse response) {
    Instant now = response.at();
    Instant told =
        response
            .header("Retry-After")
            .flatMap(value -> moment(value, now))
            .or(() -> reset(response))
            .orElse(now.plus(WITHOUT_WORD));
    return clamp(told, now);
  }

  /** When to ask again after an answer that used up the last permitted request. */
  static Optional<Instant> exhausted(WireResponse response) {
    boolean none =
        response.header("X-RateLimit-Remaining").map(String::strip).equals(Optional.of("0"));
    return none ? reset(response).map(told -> clamp(told, response.at())) : Optional.empty();
  }

  private static Optional<Instant> reset(WireResponse response) {
    return response
        .header("X-RateLimit-Reset")
        .or(() -> response.header("RateLimit-Reset"))
        .flatMap(value -> moment(value, response.at()));
  }

  private static Optional<Instant> moment(String value, Instant now) {
    String text = value.strip();
    try {
      if (text.matches("\\d{1,15}")) {
        return Optional.of(fromNumber(Long.parseLong(text), now));
      }
      DateTimeFormatter form =
          text.contains(",")
              ? DateTimeFormatter.RFC_1123_DATE_TIME
              : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
      return Optional.of(OffsetDateTime.parse(text, form).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant fromNumber(long number, Instant now) {
    if (number >= LEAST_EPOCH_MILLI) {
      return Instant.ofEpochMilli(number);
    }
    return number >= LEAST_EPOCH_SECOND ? Instant.ofEpochSecond(number) : now.plusSeconds(number);
  }

  private static Instant clamp(Instant told, Instant now) {
    Instant latest = now.plus(LONGEST);
    if (told.isBefore(now)) {
      return now;
    }
    return told.isAfter(latest) ? latest : told;
  }
}
