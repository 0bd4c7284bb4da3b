package io.thintag.collect.threads;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.graph.Descent;
import io.thintag.collect.graph.GraphAddress;
import io.thintag.collect.graph.GraphPage;
import io.thintag.collect.graph.Walk;
import java.net.URI;
import java.time.Instant;

/**
 * The search of Threads for topic tags (developers.facebook.com/docs/threads/keyword-search). 2,200
 * searches are granted in 24 hours. A post has at most one tag, and a tag has no dot in it.
 */
final class ThreadsSource implements Source {
  private static final int MOST_PER_PAGE = 100;

  /** Threads refuses to look back beyond this. */
  private static final Instant EARLIEST = Instant.ofEpochSecond(1_688_540_400L);

  private final JsonMapper json;
  private final int pageSize;

  ThreadsSource(JsonMapper json, int pageSize) {
    this.json = json;
    this.pageSize = Math.min(pageSize, MOST_PER_PAGE);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (query instanceof Query.Tag tag) {
      return search(tag, Walk.of(cursor), wire);
    }
    throw new IllegalArgumentException("threads takes no " + query.getClass().getSimpleName());
  }

  private SourcePage search(Query.Tag query, Walk at, Wire wire) throws SourceException {
    Descent descent =
        new Descent(
            response -> GraphPage.read(response, json),
            post -> ThreadsPost.item(post, query.tag()),
            pageSize);
    SourcePage page = descent.read(at, query.from(), limit -> address(query, at, limit), wire);
    return new Approval(json, query.baseUrl()).checked(page, wire);
  }

  private static URI address(Query.Tag query, Walk at, int limit) {
    GraphAddress address =
        GraphAddress.of(query.baseUrl(), "keyword_search")
            .with("q", query.tag())
            .with("search_type", "RECENT")
            .with("search_mode", "TAG")
            .with("fields", ThreadsPost.FIELDS)
            .with("limit", Integer.toString(limit));
    String next = at.next();
    if (next == null || !next.contains("since=")) {
      address.with("since", Long.toString(since(at.floor(query.from())).getEpochSecond()));
    }
    return next == null ? address.uri() : address.from(next).uri();
  }

  private static Instant since(Instant floor) {
    return floor.isBefore(EARLIEST) ? EARLIEST : floor;
  }
}
