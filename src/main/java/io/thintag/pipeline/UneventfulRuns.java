package io.thintag.pipeline;

import io.micronaut.context.annotation.Value;
import io.thintag.store.StaleRuns;
import io.thintag.store.WatchedSlices;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets runs of slices in which nothing happened. Nothing was read in them, so no books rest on
 * them; that they took place stays known to the coverage.
 */
@Singleton
public class UneventfulRuns {
  private final Transactions transactions;
  private final Duration keep;
  private final Clock clock;

  UneventfulRuns(
      Transactions transactions,
      @Value("${thintag.runs.keep-uneventful}") Duration keep,
      Clock clock) {
    this.transactions = transactions;
    this.keep = keep;
    this.clock = clock;
  }

  /**
   * Forgets those that have been over for long enough.
   *
   * @return how many
   */
  public int forget() {
    Instant before = clock.instant().minus(keep);
    return transactions.write(
        connection -> {
          WatchedSlices.forget(connection, before);
          return StaleRuns.forgetUneventful(connection, before);
        });
  }
}
