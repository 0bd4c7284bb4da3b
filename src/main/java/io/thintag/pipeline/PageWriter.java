package io.thintag.pipeline;

import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.Item;
import io.thintag.collect.RefreshTerms;
import io.thintag.collect.SourcePage;
import io.thintag.post.PostKey;
import io.thintag.store.CursorStore;
import io.thintag.store.PageCounts;
import io.thintag.store.PageLog;
import io.thintag.store.PartCounts;
import io.thintag.store.PostStore;
import io.thintag.store.Rejections;
import io.thintag.store.Rejections.Rejection;
import io.thintag.store.RunStore;
import io.thintag.tally.Increments;
import io.thintag.tally.Increments.Touched;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Stores a page: posts, their attribution, their tallies, the raw answers and the cursor move in
 * one transaction (invariant 2). If the process ends anywhere, the page has happened or it has not.
 */
@Singleton
class PageWriter {
  private final Transactions transactions;
  private final PostStore posts;
  private final PageLog log;
  private final Drafts drafts;
  private final RefreshTerms terms;
  private final Clock clock;

  PageWriter(
      Transactions transactions,
      PostStore posts,
      PageLog log,
      Drafts drafts,
      RefreshTerms terms,
      Clock clock) {
    this.transactions = transactions;
    this.posts = posts;
    this.log = log;
    this.drafts = drafts;
    this.terms = terms;
    this.clock = clock;
  }

  /** What became of a page. */
  record Outcome(PageCounts counts, List<Rejection> rejections) {}

  /** Stores a page in a transaction of its own. */
  Outcome write(PageJob job, SourcePage page, Cursor before, List<Exchange> exchanges) {
    return transactions.write(connection -> write(connection, job, page, before, exchanges));
  }

  /** Judges a page ahead of its turn to be written. */
  Draft draft(PageJob job, SourcePage page) {
    return transactions.read(
        connection -> drafts.of(connection, job, page.items(), clock.instant()));
  }

  /** Stores a page that was judged ahead; it is judged anew if what that rested on has changed. */
  Outcome write(
      PageJob job, SourcePage page, Cursor before, List<Exchange> exchanges, Draft ahead) {
    return transactions.write(
        connection -> {
          Instant now = clock.instant();
          posts.lock(connection, platforms(Drafts.keys(page.items())));
          Draft draft =
              drafts.stands(connection, ahead)
                  ? ahead
                  : drafts.of(connection, job, page.items(), now);
          PageChanges changes = apply(connection, job, draft, now);
          return book(connection, job, page, before, exchanges, changes, now);
        });
  }

  /** Stores a page in the caller's transaction. */
  Outcome write(
      Connection connection, PageJob job, SourcePage page, Cursor before, List<Exchange> exchanges)
      throws SQLException {
    Instant now = clock.instant();
    PageChanges changes = change(connection, job, page.items(), now);
    return book(connection, job, page, before, exchanges, changes, now);
  }

  private Outcome book(
      Connection connection,
      PageJob job,
      SourcePage page,
      Cursor before,
      List<Exchange> exchanges,
      PageChanges changes,
      Instant now)
      throws SQLException {
    UUID pageId = UUID.randomUUID();
    int rejectedBefore = reject(connection, job, pageId, changes.rejections, now);
    PageCounts counts = changes.counts(page.items().size(), rejectedBefore);
    if (counts.items() > 0) {
      log.write(
          connection,
          new PageLog.Entry(
              pageId,
              job.runId(),
              job.source(),
              job.campaignSlug(),
              job.target(),
              job.query(),
              before.value(),
              page.next().value(),
              now,
              counts));
    }
    if (changes.isWorthKeeping(rejectedBefore)) {
      log.keep(connection, pageId, captures(exchanges), changes.written());
    }
    CursorStore.move(
        connection,
        job.source(),
        job.campaignSlug(),
        job.target(),
        before.value(),
        page.next().value(),
        now);
    RunStore.addPage(connection, job.runId(), counts);
    PartCounts.Counts parts = ItemParts.of(page.items());
    if (parts.items() > 0) {
      PartCounts.add(connection, job.source(), now, parts);
    }
    return new Outcome(counts, changes.rejections);
  }

  /** Stores what reading stored posts again brought; there is no cursor to move. */
  PageCounts writeRefreshed(PageJob job, SourcePage page) {
    return transactions.write(
        connection -> {
          PageChanges changes = change(connection, job, page.items(), clock.instant());
          PageCounts counts = changes.counts(page.items().size(), 0);
          RunStore.addPage(connection, job.runId(), counts);
          return counts;
        });
  }

  /** Judges items and stores what they change, tallies included. */
  PageChanges change(Connection connection, PageJob job, List<Item> items, Instant now)
      throws SQLException {
    posts.lock(connection, platforms(Drafts.keys(items)));
    return apply(connection, job, drafts.of(connection, job, items, now), now);
  }

  private PageChanges apply(Connection connection, PageJob job, Draft draft, Instant now)
      throws SQLException {
    PageChanges changes = draft.changes();
    Touched touched = Increments.remove(connection, changes.moving());
    posts.rewrite(connection, changes.rewritten());
    posts.writeMemberships(connection, changes.rejudged());
    posts.write(connection, draft.fresh());
    if (!changes.gone.isEmpty()) {
      posts.markDeleted(connection, changes.gone, now);
    }
    Increments.add(connection, changes.known, draft.additions(), touched);
    if (!changes.missing.isEmpty()) {
      posts.markMissing(connection, changes.missing, now, now.plus(PageJudge.SECOND_LOOK));
    }
    if (!changes.unchanged.isEmpty() && !job.isHandedIn()) {
      posts.touch(
          connection, changes.unchanged, now, refreshBy(changes.unchanged, now), terms.getAges());
    }
    return changes;
  }

  private int reject(
      Connection connection, PageJob job, UUID pageId, List<Rejection> rejections, Instant now)
      throws SQLException {
    int before = 0;
    for (Rejection rejection : rejections) {
      if (!Rejections.write(connection, job.campaignSlug(), job.source(), pageId, rejection, now)) {
        before++;
      }
    }
    return before;
  }

  private static List<PageLog.Capture> captures(List<Exchange> exchanges) {
    return exchanges.stream()
        .map(
            exchange ->
                new PageLog.Capture(
                    exchange.request().uri(),
                    exchange.request().body(),
                    exchange.request().headers().get("Range"),
                    exchange.response().uri(),
                    exchange.response().status(),
                    exchange.response().headers(),
                    exchange.response().at(),
                    exchange.response().body()))
        .toList();
  }

  private Map<String, Instant> refreshBy(Collection<PostKey> keys, Instant now) {
    Map<String, Instant> until = new HashMap<>();
    platforms(keys).forEach(platform -> until.put(platform, now.plus(terms.within(platform))));
    return until;
  }

  private static Set<String> platforms(Collection<PostKey> keys) {
    return keys.stream().map(PostKey::platform).collect(Collectors.toSet());
  }
}
