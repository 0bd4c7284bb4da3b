package io.thintag.collect.facebook;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.graph.GraphAddress;
import io.thintag.collect.graph.GraphAnswers;
import io.thintag.collect.graph.Usage;
import io.thintag.collect.json.JsonBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Known posts asked for again, one by one: several ids in one request count as several requests,
 * and one that is gone fails them all.
 */
final class Refreshing {
  /** Posts handed over at a time. */
  private static final int BATCH = 25;

  private final JsonMapper json;

  Refreshing(JsonMapper json) {
    this.json = json;
  }

  SourcePage fetch(Query.Refresh query, Cursor cursor, Wire wire) throws SourceException {
    int first = cursor.isStart() ? 0 : Integer.parseInt(cursor.value());
    int end = Math.min(first + BATCH, query.posts().size());
    List<Item> items = new ArrayList<>();
    for (int i = first; i < end; i++) {
      try {
        if (read(query.posts().get(i), query.baseUrl(), wire, items)) {
          // So near to the limit the rest is left to the next refresh, the most urgent first.
          return new SourcePage(items, Cursor.START, false);
        }
      } catch (SourceException.RateLimited
          | SourceException.Unavailable
          | SourceException.Refused e) {
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

  /** Whether so much of the limits is used up that no more should be asked. */
  private boolean read(Query.Known post, URI server, Wire wire, List<Item> items)
      throws SourceException {
    String id = post.key().nativeId();
    try {
      URI uri = GraphAddress.of(server, id).with("fields", PagePost.FIELDS).uri();
      WireResponse response = wire.ask(WireRequest.api(uri));
      items.add(PagePost.item(JsonBody.tree(response, json), PageRef.of(post)));
      return Usage.of(response, json).isHigh();
    } catch (SourceException.NotFound e) {
      // Meta says the same of what is gone, of what we may not see, and at times when it is only
      // asked too often: once is no proof.
      items.add(new Item.Missing(post.key()));
    } catch (SourceException.Unreadable e) {
      items.add(new Item.Broken(id, String.valueOf(e.getMessage()), 0));
    } catch (SourceException.Refused e) {
      if (GraphAnswers.endsEverything(e)) {
        throw e;
      }
      items.add(new Item.Broken(id, String.valueOf(e.getMessage()), 0));
    }
    return false;
  }
}
