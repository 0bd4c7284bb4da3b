package io.thintag.collect.mastodon;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.JsonBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Known statuses asked for again, one by one: there is no list of deletions. */
final class Refreshing {
  private final JsonMapper json;
  private final int pageSize;

  Refreshing(JsonMapper json, int pageSize) {
    this.json = json;
    this.pageSize = pageSize;
  }

  SourcePage fetch(Query.Refresh query, Cursor cursor, Wire wire) throws SourceException {
    int first = cursor.isStart() ? 0 : Integer.parseInt(cursor.value());
    int end = Math.min(first + pageSize, query.posts().size());
    List<Item> items = new ArrayList<>();
    for (int i = first; i < end; i++) {
      try {
        read(query.posts().get(i), query.baseUrl(), wire).ifPresent(items::add);
      } catch (SourceException.RateLimited | SourceException.Unavailable e) {
        if (items.isEmpty()) {
          throw e;
        }
        // What was read counts; the next call meets the same trouble with nothing to lose.
        return new SourcePage(items, new Cursor(Integer.toString(i)), true);
      }
    }
    boolean more = end < query.posts().size();
    return new SourcePage(items, more ? new Cursor(Integer.toString(end)) : Cursor.START, more);
  }

  /** Nothing if another server holds the post. */
  private Optional<Item> read(Query.Known post, URI server, Wire wire) throws SourceException {
    Optional<String> id = SourceRef.idOn(server, post);
    return id.isEmpty() ? Optional.empty() : Optional.of(read(post, id.get(), server, wire));
  }

  private Item read(Query.Known post, String id, URI server, Wire wire) throws SourceException {
    try {
      URI uri = MastodonSource.endpoint(server, "/api/v1/statuses/" + id);
      WireResponse response = wire.ask(WireRequest.api(uri));
      return Status.item(JsonBody.tree(response, json), server);
    } catch (SourceException.NotFound e) {
      return new Item.Gone(post.key());
    } catch (SourceException.Unreadable e) {
      return new Item.Broken(post.key().nativeId(), String.valueOf(e.getMessage()), 0);
    }
  }
}
