package io.thintag.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stops guessing: after too many wrong passwords an address must wait. */
@Singleton
final class LoginThrottle {
  static final int MOST_FAILURES = 20;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 10_000;

  private final Clock clock;
  private final Map<String, Failures> byAddress =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /** True if this address has used up its guesses for now. */
  synchronized boolean mustWait(String address) {
    return current(address).count >= MOST_FAILURES;
  }

  synchronized void failed(String address) {
    Failures failures = current(address);
    byAddress.put(address, new Failures(failures.since, failures.count + 1));
  }

  private Failures current(String address) {
    Instant now = clock.instant();
    Failures failures = byAddress.get(address);
    return failures == null || !now.isBefore(failures.since.plus(WINDOW))
        ? new Failures(now, 0)
        : failures;
  }

  private record Failures(Instant since, int count) {}
}
