package io.thintag.pipeline;

import io.thintag.store.RunStore;
import io.thintag.store.RunStore.Run;
import io.thintag.store.RunStore.State;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a run, lets somebody work in it, and closes it as it ended. */
@Singleton
final class Runs {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
  private final Transactions transactions;
  private final Clock clock;

  Runs(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How the work of a run ended. */
  record End(State state, String error) {
    static final End DONE = new End(State.DONE, "");

    static End failed(String error) {
      return new End(State.FAILED, error);
    }
  }

  Run run(String source, String campaign, Function<UUID, End> work) {
    UUID id = UUID.randomUUID();
    transactions.write(
        connection -> {
          RunStore.closeInterrupted(connection, source, campaign, clock.instant());
          RunStore.open(connection, id, source, campaign, clock.instant());
          return id;
        });
    try {
      return close(id, work.apply(id));
    } catch (RuntimeException e) {
      closeAfter(id, e);
      throw e;
    }
  }

  private Run close(UUID id, End end) {
    Run run =
        transactions.write(
            connection -> {
              RunStore.close(
                  connection,
                  id,
                  end.state(),
                  end.error().isEmpty() ? null : end.error(),
                  clock.instant());
              return RunStore.find(connection, id).orElseThrow();
            });
    LOG.info(
        "{} for {}: {}, {} pages, {} items = {} stored + {} duplicates + {} rejected{}",
        run.source(),
        run.campaign(),
        run.state(),
        run.pages(),
        run.counts().items(),
        run.counts().stored(),
        run.counts().duplicates(),
        run.counts().rejected(),
        end.error().isEmpty() ? "" : "; " + end.error());
    return run;
  }

  /** If the database is what failed, the run stays open and the next one closes it. */
  private void closeAfter(UUID id, RuntimeException failure) {
    try {
      close(id, new End(State.FAILED, "The run broke off: " + failure.getMessage()));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      LOG.error("Run {} broke off and could not be closed", id, failure);
    }
  }
}
