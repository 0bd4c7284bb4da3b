package io.thintag.collect.bluesky;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.post.PostKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Known posts asked for again ({@code app.bsky.feed.getPosts}); those that do not come are gone.
 */
final class Refreshing {

  /** Most posts that the method takes at once. */
  static final int AT_ONCE = 25;

  private final JsonMapper json;

  Refreshing(JsonMapper json) {
    this.json = json;
  }

  SourcePage fetch(Query.Refresh query, Cursor cursor, Wire wire) throws SourceException {
    int first = cursor.isStart() ? 0 : Integer.parseInt(cursor.value());
    int end = Math.min(first + AT_ONCE, query.posts().size());
    boolean more = end < query.posts().size();
    Cursor next = more ? new Cursor(Integer.toString(end)) : Cursor.START;
    return new SourcePage(read(query, query.posts().subList(first, end), wire), next, more);
  }

  private List<Item> read(Query.Refresh query, List<Query.Known> known, Wire wire)
      throws SourceException {
    List<PostKey> asked =
        known.stream()
            .map(Query.Known::key)
            .filter(key -> AtUri.of(key.nativeId()).isPresent())
            .toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    Xrpc address = Xrpc.method(query.baseUrl(), "app.bsky.feed.getPosts");
    asked.forEach(key -> address.with("uris", key.nativeId()));
    List<Item> items =
        new ArrayList<>(Posts.of(wire.ask(WireRequest.api(address.uri())), json).items());
    items.addAll(gone(asked, items));
    return items;
  }

  private static List<Item> gone(List<PostKey> asked, List<Item> items) {
    Set<String> answered = new HashSet<>();
    for (Item item : items) {
      if (item instanceof Item.Found found) {
        answered.add(found.post().key().nativeId());
      } else if (item instanceof Item.Broken broken) {
        if (broken.nativeId() == null) {
          // Any of the missing posts may be this one.
          return List.of();
        }
        answered.add(broken.nativeId());
      }
    }
    List<Item> gone = new ArrayList<>();
    for (PostKey key : asked) {
      if (!answered.contains(key.nativeId())) {
        gone.add(new Item.Gone(key));
      }
    }
    return gone;
  }
}
