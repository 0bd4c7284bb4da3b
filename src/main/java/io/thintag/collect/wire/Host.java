package io.thintag.collect.wire;

import io.thintag.collect.SourceException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One host as this process sees it: one request at a time, a pause after each answer, silence while
 * it asks for silence, and no more than one try now and then while it is out of order.
 */
final class Host {

  /** A wait up to this long is waited out; a longer one ends the run. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** So often in a row a host may fail before it is left alone. */
  private static final int PATIENCE_WITH_FAILURES = 8;

  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  private final ReentrantLock turn = new ReentrantLock(true);
  private Instant lastAnswer = Instant.MIN;
  private Instant silentUntil = Instant.MIN;
  private Instant restsUntil = Instant.MIN;
  private int failures;

  /** What to do when it is our turn. */
  interface Request<T> {
    T send() throws SourceException, TransportException;
  }

  /** Waits for our turn and for the pause since the last answer, then sends. */
  <T> T inTurn(URI uri, Duration delay, Clock clock, Pause pause, Request<T> request)
      throws SourceException, TransportException, InterruptedException {
    turn.lockInterruptibly();
    try {
      Instant now = clock.instant();
      if (silentUntil.isAfter(now.plus(PATIENCE))) {
        throw new SourceException.RateLimited(
            uri.getAuthority() + " has asked to wait", uri, silentUntil);
      }
      if (restsUntil.isAfter(now)) {
        throw new SourceException.Unavailable(
            "%s was out of order %d times in a row; it is asked again at %s"
                .formatted(uri.getAuthority(), failures, restsUntil),
            uri);
      }
      Instant due = lastAnswer.equals(Instant.MIN) ? now : lastAnswer.plus(delay);
      Instant start = due.isAfter(silentUntil) ? due : silentUntil;
      if (start.isAfter(now)) {
        pause.of(Duration.between(now, start));
      }
      try {
        return request.send();
      } finally {
        lastAnswer = clock.instant();
      }
    } finally {
      turn.unlock();
    }
  }

  /** The host did not answer, or only that it is out of order; to be called in turn. */
  void failed(Instant now) {
    failures++;
    if (failures >= PATIENCE_WITH_FAILURES) {
      Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failures - PATIENCE_WITH_FAILURES, 6));
      restsUntil = now.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    }
  }

  /** The host is in order; to be called in turn. */
  void answered() {
    failures = 0;
  }

  /** No request before the given moment; to be called in turn. */
  void silentUntil(Instant moment) {
    silentUntil = moment;
  }
}
