package io.thintag.collect.wire;

import io.thintag.collect.SourceException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One host as this process sees it: one request at a time, a pause after each answer, and silence
 * while it asks for silence.
 */
final class Host {

  /** A wait up to this long is waited out; a longer one ends the run. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ReentrantLock turn = new ReentrantLock(true);
  private Instant lastAnswer = Instant.MIN;
  private Instant silentUntil = Instant.MIN;

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

  /** No request before the given moment; to be called in turn. */
  void silentUntil(Instant moment) {
    silentUntil = moment;
  }
}
