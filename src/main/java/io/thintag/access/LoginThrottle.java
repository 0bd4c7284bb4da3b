package io.thintag.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Stops guessing: after too many wrong passwords an address must wait, and so must whoever tries
 * that user, be there such a user or not.
 */
@Singleton
final class LoginThrottle {
  static final int MOST_OF_AN_ADDRESS = 20;
  static final int MOST_OF_A_USER = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KEYS = 20_000;

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /** True if this address, or everybody for this user, has used up the guesses for now. */
  synchronized boolean mustWait(String user, String address) {
    return current(address(address)).count >= MOST_OF_AN_ADDRESS
        || current(user(user)).count >= MOST_OF_A_USER;
  }

  synchronized void failed(String user, String address) {
    count(address(address));
    count(user(user));
  }

  private void count(String key) {
    Failures now = current(key);
    failures.put(key, new Failures(now.since, now.count + 1));
  }

  private Failures current(String key) {
    Instant now = clock.instant();
    Failures known = failures.get(key);
    return known == null || !now.isBefore(known.since.plus(WINDOW)) ? new Failures(now, 0) : known;
  }

  private static String address(String address) {
    return "address " + address;
  }

  /** Long names are cut, so that nobody fills the memory with them. */
  private static String user(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return "user " + folded.substring(0, Math.min(folded.length(), 100));
  }

  private record Failures(Instant since, int count) {}
}
