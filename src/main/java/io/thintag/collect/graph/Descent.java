package io.thintag.collect.graph;

import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Item;
import io.thintag.collect.Reach;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads one page of a {@link Walk}. */
public final class Descent {

  /** Turns an answer into its page. */
  @FunctionalInterface
  public interface Opening {
    GraphPage page(WireResponse response) throws SourceException;
  }

  private final Opening opening;
  private final Function<JsonNode, Item> item;
  private final int pageSize;

  public Descent(Opening opening, Function<JsonNode, Item> item, int pageSize) {
    this.opening = opening;
    this.item = item;
    this.pageSize = pageSize;
  }

  /**
   * Reads on.
   *
   * @param from posts published before this are not looked for
   * @param address of the page, given the number of posts to ask for
   */
  public SourcePage read(Walk at, Instant from, IntFunction<URI> address, Wire wire)
      throws SourceException {
    int limit = at.limit(pageSize);
    try {
      return read(at, at.floor(from), wire.ask(WireRequest.api(address.apply(limit))));
    } catch (SourceException.Unreadable e) {
      if (GraphAnswers.asksForLess(e) && limit > 1) {
        return new SourcePage(List.of(), at.withHalf(limit).cursor(), true);
      }
      if (GraphAnswers.isBadRequest(e) && at.next() != null) {
        Item lost =
            new Item.Broken(
                null, "the reading begins anew, its place is lost: " + e.getMessage(), 0);
        return new SourcePage(List.of(lost), at.anew().cursor(), false, Reach.PAUSED);
      }
      throw e;
    }
  }

  private SourcePage read(Walk at, Instant floor, WireResponse response) throws SourceException {
    GraphPage page = opening.page(response);
    List<Item> items = page.nodes().stream().map(item).toList();
    Walk seen = at;
    Instant last = Instant.MAX;
    for (Item each : items) {
      if (each instanceof Item.Found found) {
        last = found.post().publishedAt();
        seen = seen.seen(last);
      }
    }
    String next = page.next();
    // The last one tells how deep we are: a pinned post stands at the top, however old it is.
    if (next == null || last.isBefore(floor)) {
      return new SourcePage(items, seen.finished().cursor(), false);
    }
    return new SourcePage(items, seen.onTo(next).cursor(), !page.slow(), Reach.PAUSED);
  }
}
