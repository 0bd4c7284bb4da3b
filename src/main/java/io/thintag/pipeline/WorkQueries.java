package io.thintag.pipeline;

import io.thintag.pipeline.Order.Witness;
import io.thintag.store.StaleRuns;
import io.thintag.store.WorkStore;
import io.thintag.store.WorkStore.Work;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work as it is shown, and having it stop. Work whose process was killed is found interrupted
 * by whoever looks next.
 */
@Singleton
public final class WorkQueries {
  private final Transactions transactions;
  private final Runs runs;
  private final Clock clock;

  WorkQueries(Transactions transactions, Runs runs, Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.clock = clock;
  }

  /** The newest first, at most {@code limit}, started before {@code before}; null: any. */
  public List<Work> latest(@Nullable Instant before, int limit) {
    settle();
    return transactions.read(connection -> WorkStore.latest(connection, before, limit));
  }

  public Optional<Work> find(UUID id) {
    settle();
    return transactions.read(connection -> WorkStore.find(connection, id));
  }

  /** The work of a source that is going on. */
  public Optional<Work> going(String source) {
    settle();
    return transactions.read(WorkStore::going).stream()
        .filter(work -> work.run().source().equals(source))
        .findFirst();
  }

  /**
   * Has work stop before its next page; what is stored stays. Does nothing if it is over.
   *
   * @return the work; nothing: there is none
   */
  public Optional<Work> cancel(UUID id, String by, Witness witness) {
    transactions.write(
        connection -> {
          if (WorkStore.cancel(connection, id, by, clock.instant())) {
            witness.saw(connection, id);
          }
          return id;
        });
    return find(id);
  }

  /** Runs that are open and that nobody claims belonged to a process that was killed. */
  private void settle() {
    for (Work work : transactions.read(WorkStore::going)) {
      UUID run = work.run().id();
      if (runs.isOrphan(run)) {
        transactions.write(
            connection -> {
              StaleRuns.interrupt(connection, run, clock.instant());
              return run;
            });
      }
    }
  }
}
