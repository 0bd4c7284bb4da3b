package io.thintag.pipeline;

import io.thintag.store.PauseStore;
import io.thintag.store.PauseStore.Pause;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which sources are paused; a pause that has an end ends by itself. */
@Singleton
public final class Pauses {
  private final Transactions transactions;
  private final Clock clock;

  Pauses(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A source was asked to read while it is paused. */
  public static final class Paused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Paused(Pause pause) {
      super(
          pause.source()
              + " is paused "
              + (pause.until() == null ? "until somebody resumes it" : "until " + pause.until()),
          null,
          false,
          false);
    }
  }

  /** The pause that a source is in. */
  public Optional<Pause> of(String source) {
    return transactions.read(connection -> PauseStore.find(connection, source, clock.instant()));
  }

  /** Pauses by source. */
  public Map<String, Pause> all() {
    return transactions.read(connection -> PauseStore.all(connection, clock.instant())).stream()
        .collect(Collectors.toMap(Pause::source, pause -> pause));
  }

  /**
   * Refuses to go on if a source is paused.
   *
   * @throws Paused if it is
   */
  public void require(String source) {
    of(source)
        .ifPresent(
            pause -> {
              throw new Paused(pause);
            });
  }

  /**
   * Lets a source begin to read. A reading that was going on when the pause began has counted its
   * targets as watched; they are not.
   *
   * @throws Paused if it is paused
   */
  void pass(String source) {
    Optional<Pause> pause = of(source);
    if (pause.isPresent()) {
      Instant now = clock.instant();
      transactions.write(
          connection -> {
            PauseStore.leaveUnwatched(connection, source, now);
            return now;
          });
      throw new Paused(pause.get());
    }
  }
}
