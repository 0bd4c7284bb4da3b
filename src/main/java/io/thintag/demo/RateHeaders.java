package io.thintag.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Mastodon's headers on what is left of the allowance in this window. */
final class RateHeaders {
  /** Mastodon allows 300 in five minutes; the demo should not last an hour. */
  private static final int LIMIT = 30_000;

  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Clock clock;
  private Instant reset = Instant.MIN;
  private int left;

  RateHeaders(Clock clock) {
    this.clock = clock;
  }

  synchronized Answer on(Answer answer) {
    Instant now = clock.instant();
    if (!now.isBefore(reset)) {
      reset = now.plus(WINDOW);
      left = LIMIT;
    }
    left = Math.max(1, left - 1);
    return answer
        .with("X-RateLimit-Limit", Integer.toString(LIMIT))
        .with("X-RateLimit-Remaining", Integer.toString(left))
        .with("X-RateLimit-Reset", reset.toString());
  }
}
