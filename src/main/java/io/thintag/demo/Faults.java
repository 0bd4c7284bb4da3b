package io.thintag.demo;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What goes wrong now and then, by count of requests, so that every run meets it: a server error
 * that is gone when asked again, and a request to slow down.
 */
final class Faults {
  private static final int ERROR_EVERY = 97;
  private static final int LIMIT_EVERY = 331;

  private final boolean limits;
  private final AtomicLong requests = new AtomicLong();

  /**
   * @param limits true if this kind of site also answers 429
   */
  Faults(boolean limits) {
    this.limits = limits;
  }

  Optional<Answer> next() {
    long request = requests.incrementAndGet();
    if (request % ERROR_EVERY == 0) {
      return Optional.of(Answer.json(500, Json.object("error", "Internal server error")));
    }
    if (limits && request % LIMIT_EVERY == 0) {
      long seconds = request / LIMIT_EVERY % 2;
      return Optional.of(
          Answer.json(429, Json.object("error", "Too many requests"))
              .with("Retry-After", Long.toString(seconds)));
    }
    return Optional.empty();
  }
}
