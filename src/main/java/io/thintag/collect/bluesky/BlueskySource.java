package io.thintag.collect.bluesky;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;

/**
 * Bluesky, whose search is open to every account
 * (docs.bsky.app/docs/api/app-bsky-feed-search-posts). A post that only passes on another one is no
 * post of its own there and is never found.
 */
final class BlueskySource implements Source {
  private static final int LARGEST_PAGE = 100;

  private final TagReading tags;
  private final Refreshing refreshing;

  BlueskySource(JsonMapper json, int pageSize) {
    this.tags = new TagReading(json, Math.min(pageSize, LARGEST_PAGE));
    this.refreshing = new Refreshing(json);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (query instanceof Query.Tag tag) {
      return tags.fetch(tag, cursor, wire);
    }
    if (query instanceof Query.Refresh refresh) {
      return refreshing.fetch(refresh, cursor, wire);
    }
    throw new IllegalArgumentException("bluesky takes no " + query.getClass().getSimpleName());
  }
}
