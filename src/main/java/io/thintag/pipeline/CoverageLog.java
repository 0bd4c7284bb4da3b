package io.thintag.pipeline;

import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.store.CoverageStore;
import io.thintag.store.CoverageStore.Cause;
import io.thintag.store.CoverageStore.Span;
import io.thintag.store.CoverageStore.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what one reading of a target watched. A span of time is only claimed once the whole
 * reading has succeeded, and only as far as the platform's answers reach.
 */
final class CoverageLog {
  private final Target target;
  private final Instant begin;
  private final @Nullable Instant end;
  private final Instant startedAt;
  private @Nullable Instant oldest;

  /**
   * @param job what the target is read for
   * @param startedAt before the first page was asked for
   */
  CoverageLog(TargetReader.Job job, Query query, Instant startedAt) {
    var owner = query.owner();
    this.target =
        new Target(
            job.campaign().slug(),
            job.source().name(),
            query.target(),
            owner == null ? null : owner.platform(),
            owner == null ? null : owner.key());
    this.begin = job.campaign().begin();
    this.end = job.campaign().end().orElse(null);
    this.startedAt = startedAt;
  }

  /** Takes note of how old the items of a page are. */
  void page(SourcePage page) {
    for (Item item : page.items()) {
      if (item instanceof Item.Found found) {
        Instant published = found.post().publishedAt();
        oldest = oldest == null || published.isBefore(oldest) ? published : oldest;
      }
    }
  }

  /** The reading came to its end. */
  void finished(Connection connection, Reach reach) throws SQLException {
    if (!(reach instanceof Reach.Paused)) {
      cover(connection, reach);
    }
    CoverageStore.read(connection, target);
  }

  /** The reading broke off. */
  void failed(Connection connection, SourceException failure, Instant at) throws SQLException {
    CoverageStore.failed(connection, target, cause(failure), at);
  }

  /** There was no quota for the reading. */
  void forgone(Connection connection, Instant at) throws SQLException {
    CoverageStore.failed(connection, target, Cause.QUOTA, at);
  }

  private void cover(Connection connection, Reach reach) throws SQLException {
    Optional<Span> latest = CoverageStore.latest(connection, target);
    Instant until = end != null && end.isBefore(startedAt) ? end : startedAt;
    if (until.isBefore(begin)) {
      return;
    }
    Instant back = back(reach, latest);
    if (latest.isPresent() && !back.isAfter(latest.get().until())) {
      CoverageStore.extend(connection, target, latest.get(), until);
      return;
    }
    Instant from = back.isAfter(until) ? until : back;
    CoverageStore.begin(connection, target, new Span(from, until, until), latest.isEmpty());
  }

  /** From when on this reading knows of everything. */
  private Instant back(Reach reach, Optional<Span> latest) {
    // So it stays where a feed has nothing new: then nothing fell out of it either.
    Instant known = latest.map(Span::until).orElse(begin);
    if (reach instanceof Reach.Within within) {
      known = startedAt.minus(within.span());
    } else if (reach instanceof Reach.Newest && oldest != null) {
      known = oldest;
    } else if (reach instanceof Reach.Newest && latest.isEmpty()) {
      known = startedAt;
    }
    return known.isBefore(begin) ? begin : known;
  }

  private static Cause cause(SourceException failure) {
    if (failure instanceof SourceException.QuotaSpent) {
      return Cause.QUOTA;
    }
    if (failure instanceof SourceException.Refused) {
      return Cause.REFUSED;
    }
    if (failure instanceof SourceException.NotFound) {
      return Cause.MISSING;
    }
    return failure instanceof SourceException.Unreadable ? Cause.UNREADABLE : Cause.DOWN;
  }
}
