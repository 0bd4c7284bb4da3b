package io.thintag.pipeline;

import io.micronaut.serde.ObjectMapper;
import io.thintag.campaign.Campaign;
import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.Item;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.collect.Sources;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.wire.ReplayWire;
import io.thintag.store.PageLog;
import io.thintag.store.PageLog.Entry;
import io.thintag.store.Rejections;
import io.thintag.store.Rejections.Rejection;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rejected items of one page again. Only these are taken: the others of the page were
 * stored and may be newer by now. What is stored counts as read when the page was read, so that its
 * platform's terms run from then.
 */
@Singleton
class PageReplay {
  private final Sources sources;
  private final PageLog log;
  private final PageWriter writer;
  private final KnownItems known;
  private final QueryJson queries;
  private final Clock clock;

  PageReplay(
      Sources sources,
      PageLog log,
      PageWriter writer,
      KnownItems known,
      ObjectMapper json,
      Clock clock) {
    this.sources = sources;
    this.log = log;
    this.writer = writer;
    this.known = known;
    this.queries = new QueryJson(json);
    this.clock = clock;
  }

  /** What became of a page's rejected items; rejected: why, for each that still is. */
  record Tried(int stored, int duplicates, List<String> rejected) {
    Tried {
      rejected = List.copyOf(rejected);
    }
  }

  Tried replay(Connection connection, UUID pageId, Map<String, Campaign> all) throws SQLException {
    List<Integer> positions = Rejections.positions(connection, pageId);
    Entry page = log.find(connection, pageId).orElseThrow();
    Campaign campaign = all.get(page.campaign());
    if (campaign == null) {
      return inVain(connection, pageId, positions, "there is no campaign " + page.campaign());
    }
    List<Item> items;
    try {
      items = items(connection, page);
    } catch (SourceException | IllegalArgumentException e) {
      return inVain(connection, pageId, positions, "not readable again: " + e.getMessage());
    }
    Batch batch = new Batch(connection, pageId, clock.instant());
    List<Integer> readable = new ArrayList<>();
    for (int position : positions) {
      if (position < items.size()) {
        readable.add(position);
      } else {
        batch.still(position, null, "the page gives fewer items now");
      }
    }
    KnownItems.Sorted sorted =
        known.sort(connection, readable.stream().map(items::get).toList(), campaign.slug());
    sorted.done().forEach(index -> batch.replayed.add(readable.get(index)));
    for (int index : sorted.erased()) {
      batch.still(readable.get(index), null, "the post was deleted or erased meanwhile");
    }
    PageJob job =
        new PageJob(
            page.runId(),
            page.source(),
            campaign,
            List.copyOf(all.values()),
            page.target(),
            page.query());
    PageChanges changes = writer.change(connection, job, sorted.items(), page.at());
    log.linkPosts(connection, pageId, changes.written());
    Set<Integer> rejected = new HashSet<>();
    for (Rejection each : changes.rejections) {
      rejected.add(each.position());
      int position = readable.get(sorted.indices().get(each.position()));
      batch.still(position, each.reason(), each.detail());
    }
    for (int i = 0; i < sorted.items().size(); i++) {
      if (!rejected.contains(i)) {
        batch.replayed.add(readable.get(sorted.indices().get(i)));
      }
    }
    return batch.end(changes.storedAt.size());
  }

  private List<Item> items(Connection connection, Entry page) throws SQLException, SourceException {
    RegisteredSource source = sources.require(page.source());
    return source
        .source()
        .fetch(
            queries.read(page.query()),
            new Cursor(page.cursorBefore()),
            new ReplayWire(exchanges(connection, page.id()), source.answers()))
        .items();
  }

  private Tried inVain(Connection connection, UUID pageId, List<Integer> positions, String reason)
      throws SQLException {
    Batch batch = new Batch(connection, pageId, clock.instant());
    for (int position : positions) {
      batch.still(position, null, reason);
    }
    return batch.end(0);
  }

  /** Gathers what became of the items, and books it. */
  private final class Batch {
    private final Connection connection;
    private final UUID pageId;
    private final Instant now;
    private final List<Integer> replayed = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    Batch(Connection connection, UUID pageId, Instant now) {
      this.connection = connection;
      this.pageId = pageId;
      this.now = now;
    }

    void still(int position, Rejections.@Nullable Reason reason, String detail)
        throws SQLException {
      rejected.add(detail);
      Rejections.markTried(connection, pageId, position, reason, detail, now);
    }

    Tried end(int stored) throws SQLException {
      int duplicates = replayed.size() - stored;
      if (!replayed.isEmpty()) {
        Rejections.markReplayed(connection, pageId, replayed, now);
        log.rebook(connection, pageId, stored, duplicates);
      }
      return new Tried(stored, duplicates, rejected);
    }
  }

  private List<Exchange> exchanges(Connection connection, UUID pageId) throws SQLException {
    return log.captures(connection, pageId).stream()
        .map(
            c ->
                new Exchange(
                    new WireRequest(
                        c.requestUri(), range(c.requestRange()), false, c.requestBody()),
                    new WireResponse(c.responseUri(), c.status(), c.headers(), c.body(), c.at())))
        .toList();
  }

  private static Map<String, String> range(@Nullable String range) {
    return range == null ? Map.of() : Map.of("Range", range);
  }
}
