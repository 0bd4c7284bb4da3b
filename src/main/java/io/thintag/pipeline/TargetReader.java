package io.thintag.pipeline;

import io.micronaut.serde.ObjectMapper;
import io.thintag.campaign.Campaign;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Lane;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.wire.Wires;
import io.thintag.store.CursorStore;
import io.thintag.store.CursorStore.Position;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the targets of a run; one that fails is noted and left alone for a while.
 *
 * <p>No page is fetched twice at once, whatever runs go on in however many processes: a reading
 * claims its place first (see {@link #place}) and waits while another has it. Whoever had to wait
 * looks at the cursor again, and leaves a target alone that was read meanwhile. Pauses between
 * requests to a host are kept by each process for itself.
 */
@Singleton
final class TargetReader {
  /** Accounts live on hosts of their own, so several are read at a time; a host still sees one. */
  static final int ACCOUNTS_AT_ONCE = 8;

  /** So long a reading waits for others of the same place. */
  private static final Duration WAITING = Duration.ofMinutes(5);

  private final Wires wires;
  private final PageWriter writer;
  private final Claims claims;
  private final QueryJson queries;
  private final Transactions transactions;
  private final Clock clock;

  TargetReader(
      Wires wires,
      PageWriter writer,
      ObjectMapper json,
      Transactions transactions,
      Claims claims,
      Clock clock) {
    this.wires = wires;
    this.writer = writer;
    this.claims = claims;
    this.queries = new QueryJson(json);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What the targets are read for. */
  record Job(
      UUID runId,
      RegisteredSource source,
      SourceSettings settings,
      Campaign campaign,
      List<Campaign> all) {}

  RunOutcome read(Job job, List<Query> due, Map<String, Position> positions) {
    RunOutcome outcome = new RunOutcome();
    int threads = job.source().has(Lane.KNOWN_ACCOUNTS) ? ACCOUNTS_AT_ONCE : 1;
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, due.size())));
    try {
      List<Future<?>> readings = new ArrayList<>();
      for (Query query : due) {
        Position position = positions.getOrDefault(query.target(), Position.NEW);
        readings.add(pool.submit(() -> readInTurn(job, query, position, outcome)));
      }
      for (Future<?> reading : readings) {
        reading.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException broken
          ? broken
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The run was interrupted", e);
    } finally {
      pool.shutdownNow();
    }
    return outcome;
  }

  private void readInTurn(Job job, Query query, Position planned, RunOutcome outcome) {
    String place = place(job.source(), query);
    if (!claims.await(place, WAITING)) {
      outcome.failed("Another run has been reading " + place + " for long; it was left alone");
      return;
    }
    try {
      Position position = position(job, query);
      if (position.triedAt().equals(planned.triedAt())) {
        read(job, query, position, outcome);
      }
    } finally {
      claims.release(place);
    }
  }

  /**
   * Where no two readings go on at once: a website as a whole, since it may be a small one; of a
   * platform that answers many at a time, the one account or hashtag.
   */
  private static String place(RegisteredSource source, Query query) {
    return query instanceof Query.KnownAccount account && account.address().getHost() != null
        ? "site " + account.address().getHost().toLowerCase(Locale.ROOT)
        : source.name() + " " + query.target();
  }

  private Position position(Job job, Query query) {
    return transactions
        .write(
            connection ->
                CursorStore.positions(
                    connection,
                    job.source().name(),
                    job.campaign().slug(),
                    List.of(query.target())))
        .getOrDefault(query.target(), Position.NEW);
  }

  private void read(Job job, Query query, Position position, RunOutcome outcome) {
    PageJob page =
        new PageJob(
            job.runId(),
            job.source().name(),
            job.campaign(),
            job.all(),
            query.target(),
            queries.write(query));
    CoverageLog coverage = new CoverageLog(job, query, clock.instant());
    try {
      Reading.Result result =
          new Reading(
                  job.source().source(),
                  query,
                  wires.live(job.source(), job.settings(), exchange -> {}))
              .from(
                  new Cursor(position.value()),
                  (read, before, exchanges) -> {
                    coverage.page(read);
                    writer.write(page, read, before, exchanges);
                  });
      transactions.write(
          connection -> {
            coverage.finished(connection, result.reach());
            return result;
          });
    } catch (SourceException e) {
      outcome.failed(e.getMessage());
      fail(page, coverage, e, position.failures() + 1);
    }
  }

  /** Notes which targets are not read because no quota is left for them. */
  void forgo(Job job, List<Query> targets) {
    if (!targets.isEmpty()) {
      Instant now = clock.instant();
      transactions.write(
          connection -> {
            for (Query query : targets) {
              new CoverageLog(job, query, now).forgone(connection, now);
            }
            return targets.size();
          });
    }
  }

  /** One page of a target in words; nothing is stored. */
  String peek(RegisteredSource source, SourceSettings settings, Campaign campaign, Query query) {
    try {
      List<Item> items =
          source
              .source()
              .fetch(query, Cursor.START, wires.live(source, settings, exchange -> {}))
              .items();
      long belonging =
          items.stream()
              .filter(
                  item -> item instanceof Item.Found found && Judge.belongs(campaign, found.post()))
              .count();
      return query.target() + ": " + items.size() + " items, " + belonging + " of the campaign";
    } catch (SourceException e) {
      return query.target() + ": " + e.getMessage();
    }
  }

  private void fail(PageJob page, CoverageLog coverage, SourceException e, int failures) {
    Instant now = clock.instant();
    transactions.write(
        connection -> {
          CursorStore.fail(
              connection,
              page.source(),
              page.campaignSlug(),
              page.target(),
              e.getMessage(),
              Rest.until(e, failures, now),
              now);
          coverage.failed(connection, e, now);
          return null;
        });
  }
}
