package io.thintag.collect.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.post.Post;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Posts with a hashtag, newest first, page by page ({@code app.bsky.feed.searchPosts}). The first
 * page of a reading fixes where the next reading will end, so that nothing between them is lost,
 * however often a reading is interrupted.
 */
final class TagReading {

  /**
   * A search is not served beyond some ten thousand posts; well before that, it is begun again
   * below the last post read.
   */
  private static final int DEEPEST = 9_000;

  /** Longest tag that the search takes as a filter, in bytes. */
  private static final int LONGEST_TAG = 640;

  private final JsonMapper json;
  private final int pageSize;

  TagReading(JsonMapper json, int pageSize) {
    this.json = json;
    this.pageSize = pageSize;
  }

  SourcePage fetch(Query.Tag query, Cursor cursor, Wire wire) throws SourceException {
    TagCursor at = TagCursor.of(cursor).begun(query);
    Posts posts;
    try {
      posts = search(query, at, wire);
    } catch (SourceException.Unreadable e) {
      if (at.page() == null) {
        throw e;
      }
      // The server may have forgotten what it meant by its word for a page.
      return new SourcePage(List.of(), at.inNewWindow().cursor(), true);
    }
    List<Item> items = posts.items();
    TagCursor seen = at.seen(found(items));
    Optional<String> next = posts.cursor();
    if (next.isEmpty()) {
      return new SourcePage(items, seen.rest().cursor(), false);
    }
    TagCursor on = isDeep(next.get()) ? seen.inNewWindow() : seen.to(next.get());
    return new SourcePage(items, on.cursor(), true);
  }

  private Posts search(Query.Tag query, TagCursor at, Wire wire) throws SourceException {
    WireResponse response = wire.ask(WireRequest.api(address(query, at)));
    return Posts.of(response, json);
  }

  private URI address(Query.Tag query, TagCursor at) {
    Xrpc address =
        Xrpc.method(query.baseUrl(), "app.bsky.feed.searchPosts").with("q", "#" + query.tag());
    if (query.tag().getBytes(UTF_8).length <= LONGEST_TAG) {
      address.with("tag", query.tag());
    }
    address.with("sort", "latest").with("limit", Integer.toString(pageSize));
    if (at.since() != null) {
      address.with("since", at.since().toString());
    }
    if (at.until() != null) {
      address.with("until", at.until().toString());
    }
    if (at.page() != null) {
      address.with("cursor", at.page());
    }
    return address.uri();
  }

  private static List<Post> found(List<Item> items) {
    return items.stream()
        .filter(Item.Found.class::isInstance)
        .map(item -> ((Item.Found) item).post())
        .toList();
  }

  /** The server's word for a page is the number of posts before it. */
  private static boolean isDeep(String page) {
    return page.matches("\\d{1,9}") && Integer.parseInt(page) >= DEEPEST;
  }
}
