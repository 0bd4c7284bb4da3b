package io.thintag.pipeline;

import io.thintag.collect.SourceException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a target that failed is left alone. */
final class Rest {
  /** So often in a row a target may be out of order before it is tried more seldom. */
  private static final int PATIENCE = 2;

  private static final Duration LONGEST_REST = Duration.ofDays(30);

  private Rest() {}

  /**
   * A throttle says until when; a missing address is looked at ever more seldom.
   *
   * @param failures readings in a row that failed
   * @return null: it need not rest
   */
  static @Nullable Instant until(SourceException e, int failures, Instant now) {
    if (e instanceof SourceException.RateLimited limited) {
      return limited.until();
    }
    if (e instanceof SourceException.NotFound) {
      Duration rest = Duration.ofDays(Math.min(failures, LONGEST_REST.toDays()));
      return now.plus(rest);
    }
    if (e instanceof SourceException.Refused || e instanceof SourceException.Unreadable) {
      return now.plus(Duration.ofHours(Math.min(failures, 24)));
    }
    if (failures > PATIENCE) {
      return now.plus(Duration.ofHours(Math.min(failures - PATIENCE, 24)));
    }
    return null;
  }
}
