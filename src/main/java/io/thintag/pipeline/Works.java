package io.thintag.pipeline;

import io.micronaut.scheduling.TaskExecutors;
import io.thintag.store.Rejections.Selection;
import io.thintag.store.RunStore.Kind;
import io.thintag.store.WorkStore;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports and replays in the background, one at a time for each source. They can be watched and
 * cancelled from every process on the database, see {@link WorkQueries}.
 */
@Singleton
public final class Works {
  private static final Logger LOG = LoggerFactory.getLogger(Works.class);

  /** So long work that has ended may need to let its source go. */
  private static final Duration CLEARING_UP = Duration.ofSeconds(2);

  private final Claims claims;
  private final Runs runs;
  private final Importer importer;
  private final Replayer replayer;
  private final ExecutorService executor;
  private final Clock clock;

  Works(
      Claims claims,
      Runs runs,
      Importer importer,
      Replayer replayer,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor,
      Clock clock) {
    this.claims = claims;
    this.runs = runs;
    this.importer = importer;
    this.replayer = replayer;
    this.executor = executor;
    this.clock = clock;
  }

  /** Long work of the source is going on already; nothing was begun. */
  public static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;
    private final String source;

    Busy(String source) {
      super("long work of " + source + " is going on already", null, false, false);
      this.source = source;
    }

    public String source() {
      return source;
    }
  }

  /**
   * Begins to import a file.
   *
   * @param after done when the work is over, however it ended; not if the source is busy
   * @return its run
   */
  public UUID take(Importer.Handed handed, String campaign, Order order, Runnable after)
      throws Busy {
    return begin(
        new What(Importer.SOURCE, campaign, Kind.COLLECT),
        order,
        run -> importer.takeIn(run, handed, campaign),
        after);
  }

  /**
   * Begins to read rejected items of a source again.
   *
   * @return its run
   */
  public UUID replay(String source, Selection selection, Order order) throws Busy {
    return begin(
        what(source, selection),
        order.of(replayer.count(selection)),
        run -> replayer.replayIn(run, selection).end(),
        () -> {});
  }

  /** The same, and waits for it. */
  public Replay replayNow(String source, Selection selection, Order order) throws Busy {
    String claim = claim(source);
    if (!claims.await(claim, CLEARING_UP)) {
      throw new Busy(source);
    }
    try {
      Replay[] replay = new Replay[1];
      UUID run = open(what(source, selection), order.of(replayer.count(selection)));
      runs.work(
          run,
          id -> {
            Replayer.Ended ended = replayer.replayIn(id, selection);
            replay[0] = ended.replay();
            return ended.end();
          });
      return replay[0];
    } finally {
      claims.release(claim);
    }
  }

  private record What(String source, String campaign, Kind kind) {}

  private static What what(String source, Selection selection) {
    String campaign = selection.campaign();
    return new What(source, campaign == null ? PageJob.NO_CAMPAIGN : campaign, Kind.REPLAY);
  }

  private UUID begin(What what, Order order, Function<UUID, Runs.End> work, Runnable after)
      throws Busy {
    String claim = claim(what.source());
    if (!claims.await(claim, CLEARING_UP)) {
      throw new Busy(what.source());
    }
    boolean begun = false;
    try {
      UUID run = open(what, order);
      executor.execute(() -> work(run, work, claim, after));
      begun = true;
      return run;
    } finally {
      if (!begun) {
        claims.release(claim);
        after.run();
      }
    }
  }

  private UUID open(What what, Order order) {
    return runs.begin(
        what.source(),
        what.campaign(),
        what.kind(),
        (connection, run) -> open(connection, run, order));
  }

  private void open(Connection connection, UUID run, Order order) throws SQLException {
    WorkStore.open(connection, run, order.by(), order.name(), order.items(), clock.instant());
    order.witness().saw(connection, run);
  }

  private void work(UUID run, Function<UUID, Runs.End> work, String claim, Runnable after) {
    try {
      runs.work(run, work);
    } catch (RuntimeException e) {
      LOG.error("The work {} broke off", run, e);
    } finally {
      claims.release(claim);
      after.run();
    }
  }

  private static String claim(String source) {
    return "work " + source;
  }
}
