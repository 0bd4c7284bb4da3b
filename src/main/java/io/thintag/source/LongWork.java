package io.thintag.source;

import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.pipeline.Importer.Handed;
import io.thintag.pipeline.Order;
import io.thintag.pipeline.Replay;
import io.thintag.pipeline.WorkQueries;
import io.thintag.pipeline.Works;
import io.thintag.pipeline.Works.Busy;
import io.thintag.store.Rejections.Selection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Begins, shows and cancels imports and replays; who did is written down in the transaction in
 * which they begin or are cancelled.
 */
@Singleton
public final class LongWork {
  private final Works works;
  private final WorkQueries queries;
  private final Audit audit;
  private final Clock clock;

  LongWork(Works works, WorkQueries queries, Audit audit, Clock clock) {
    this.queries = queries;
    this.works = works;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The order of an import.
   *
   * @param name of the file as it was sent; empty: nobody told
   * @param items how many rows it has; null: nobody has counted
   */
  public Order importing(Caller caller, String campaign, String name, @Nullable Long items) {
    return new Order(
        caller.name(),
        name,
        items,
        (connection, run) ->
            audit.write(
                connection,
                caller,
                "import.take",
                campaign,
                null,
                Map.of("run", run.toString(), "file", name)));
  }

  /**
   * Begins an import.
   *
   * @param items how many rows it has
   * @param after done when it is over; not if another import is going on
   */
  public UUID take(
      Caller caller, Handed handed, String campaign, String name, long items, Runnable after)
      throws Busy {
    return works.take(handed, campaign, importing(caller, campaign, name, items), after);
  }

  /** Begins a replay. */
  public UUID replay(Caller caller, String source, Selection selection) throws Busy {
    return works.replay(source, selection, replaying(caller, source, selection));
  }

  /** Does a replay and waits for it. */
  public Replay replayNow(Caller caller, String source, Selection selection) throws Busy {
    return works.replayNow(source, selection, replaying(caller, source, selection));
  }

  private Order replaying(Caller caller, String source, Selection selection) {
    return new Order(
        caller.name(),
        "",
        null,
        (connection, run) -> {
          Map<String, String> what = new HashMap<>();
          what.put("run", run.toString());
          if (selection.campaign() != null) {
            what.put("campaign", selection.campaign());
          }
          if (selection.since() != null) {
            what.put("since", selection.since().toString());
          }
          audit.write(connection, caller, "source.replay", source, null, what);
        });
  }

  /** The newest first, at most {@code limit}, started before {@code before}; null: any. */
  public List<WorkView> latest(@Nullable Instant before, int limit) {
    Instant now = clock.instant();
    return queries.latest(before, limit).stream().map(work -> WorkView.of(work, now)).toList();
  }

  public Optional<WorkView> find(UUID id) {
    return queries.find(id).map(work -> WorkView.of(work, clock.instant()));
  }

  /** What is going on of a source. */
  public Optional<WorkView> going(String source) {
    return queries.going(source).map(work -> WorkView.of(work, clock.instant()));
  }

  /**
   * Has work stop; does nothing if it is over.
   *
   * @return nothing: there is no such work
   */
  public Optional<WorkView> cancel(Caller caller, UUID id) {
    return queries
        .cancel(
            id,
            caller.name(),
            (connection, run) ->
                audit.write(connection, caller, "work.cancel", run.toString(), null, null))
        .map(work -> WorkView.of(work, clock.instant()));
  }
}
