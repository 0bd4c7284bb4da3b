package io.thintag.collect.facebook;

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
import io.thintag.post.Account;
import java.net.URI;

/**
 * Facebook Pages by the Graph API (developers.facebook.com/docs/graph-api/reference/page/feed).
 * There is no search for hashtags: only Pages that are named can be read, and only about 600 posts
 * of each year.
 */
final class FacebookSource implements Source {
  private static final int MOST_PER_PAGE = 100;

  private final JsonMapper json;
  private final int pageSize;
  private final Refreshing refreshing;

  FacebookSource(JsonMapper json, int pageSize) {
    this.json = json;
    this.pageSize = Math.min(pageSize, MOST_PER_PAGE);
    this.refreshing = new Refreshing(json);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (query instanceof Query.Channel channel) {
      return posts(channel, Walk.of(cursor), wire);
    }
    if (query instanceof Query.Refresh refresh) {
      return refreshing.fetch(refresh, cursor, wire);
    }
    throw new IllegalArgumentException("facebook takes no " + query.getClass().getSimpleName());
  }

  private SourcePage posts(Query.Channel query, Walk at, Wire wire) throws SourceException {
    Account page = query.account();
    Descent descent =
        new Descent(
            response -> GraphPage.read(response, json),
            post -> PagePost.item(post, page),
            pageSize);
    return descent.read(at, query.from(), limit -> address(query, at, limit), wire);
  }

  private static URI address(Query.Channel query, Walk at, int limit) {
    String key = query.account().key();
    GraphAddress address =
        GraphAddress.of(query.baseUrl(), key.startsWith("@") ? key.substring(1) : key, "posts")
            .with("fields", PagePost.FIELDS)
            .with("limit", Integer.toString(limit));
    String next = at.next();
    return next == null ? address.uri() : address.from(next).uri();
  }
}
