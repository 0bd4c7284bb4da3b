package io.thintag.pipeline;

import io.thintag.store.RunStore;
import io.thintag.store.RunStore.Kind;
import io.thintag.store.RunStore.Run;
import io.thintag.store.RunStore.State;
import io.thintag.store.Slice;
import io.thintag.store.StaleRuns;
import io.thintag.store.Statistics;
import io.thintag.store.WatchedSlices;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Opens a run, lets somebody work in it, and closes it as it ended. */
@Singleton
final class Runs {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
  private final Transactions transactions;
  private final Claims claims;
  private final Clock clock;

  Runs(Transactions transactions, Claims claims, Clock clock) {
    this.transactions = transactions;
    this.claims = claims;
    this.clock = clock;
  }

  /** How the work of a run ended. */
  record End(State state, String error) {
    static final End DONE = new End(State.DONE, "");

    static End failed(String error) {
      return new End(State.FAILED, error);
    }
  }

  /** Does more in the transaction that opens a run. */
  @FunctionalInterface
  interface Opening {
    void with(Connection connection, UUID run) throws SQLException;
  }

  /** A run of all targets. */
  Run run(String source, String campaign, Function<UUID, End> work) {
    return run(source, campaign, Slice.ALL, work);
  }

  /**
   * Runs of one source and campaign may go at the same time, here and in other processes. Each is
   * claimed by its process, so one that is open and that nobody claims belonged to a process that
   * was killed.
   */
  Run run(String source, String campaign, Slice slice, Function<UUID, End> work) {
    return work(begin(source, campaign, slice, Kind.COLLECT, (connection, run) -> {}), work);
  }

  /** Opens a run of all targets; {@link #work} has to follow, in whatever thread. */
  UUID begin(String source, String campaign, Kind kind, Opening opening) {
    return begin(source, campaign, Slice.ALL, kind, opening);
  }

  private UUID begin(String source, String campaign, Slice slice, Kind kind, Opening opening) {
    UUID id = UUID.randomUUID();
    claims.take(claim(id));
    boolean begun = false;
    try {
      transactions.write(
          connection -> {
            for (UUID going : StaleRuns.going(connection, source, campaign)) {
              if (claims.isFree(claim(going))) {
                StaleRuns.interrupt(connection, going, clock.instant());
              }
            }
            RunStore.open(connection, id, source, campaign, slice, kind, clock.instant());
            if (kind == Kind.COLLECT) {
              WatchedSlices.begin(connection, source, campaign, slice, clock.instant());
            }
            opening.with(connection, id);
            return id;
          });
      begun = true;
      return id;
    } finally {
      if (!begun) {
        claims.release(claim(id));
      }
    }
  }

  /** Works in a run that was begun, and closes it as it ended. */
  Run work(UUID id, Function<UUID, End> work) {
    try {
      return workIn(id, work);
    } finally {
      claims.release(claim(id));
    }
  }

  /** Whether nobody is at work in an open run: its process was killed. */
  boolean isOrphan(UUID id) {
    return claims.isFree(claim(id));
  }

  private Run workIn(UUID id, Function<UUID, End> work) {
    try {
      return close(id, work.apply(id));
    } catch (RuntimeException e) {
      closeAfter(id, e);
      throw e;
    }
  }

  private static String claim(UUID run) {
    return "run " + run;
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
              Run closed = RunStore.find(connection, id).orElseThrow();
              if (closed.kind() == Kind.COLLECT) {
                WatchedSlices.end(
                    connection,
                    closed.source(),
                    closed.campaign(),
                    closed.slice(),
                    closed.state() == State.DONE,
                    clock.instant());
              }
              return closed;
            });
    log(run);
    transactions.write(
        connection -> {
          Statistics.afterMany(connection, run.counts().stored());
          return run;
        });
    return run;
  }

  /** Thousands of slices an hour in which nothing happened would drown the others. */
  private static void log(Run run) {
    boolean eventful = run.slice().isAll() || run.counts().items() > 0 || run.state() != State.DONE;
    LOG.atLevel(eventful ? Level.INFO : Level.DEBUG)
        .log(
            "{} for {}, {}: {}, {} pages, {} items = {} stored + {} duplicates + {} rejected{}",
            run.source(),
            run.campaign(),
            run.slice(),
            run.state(),
            run.pages(),
            run.counts().items(),
            run.counts().stored(),
            run.counts().duplicates(),
            run.counts().rejected(),
            run.error() == null ? "" : "; " + run.error());
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
