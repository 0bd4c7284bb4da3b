package io.thintag.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One query read page by page, from a cursor until the source has no more for now.
 *
 * <p>A source whose cursor comes back to a place where it has been would go on for ever; that is
 * noticed and fails the reading: the items are kept, the cursor stays where the circle closed.
 */
public final class Reading {

  /** Most pages of one reading; what is left comes in the next one. */
  public static final int MAX_PAGES = 10_000;

  private final Source source;
  private final Query query;
  private final Wire wire;
  private final int maxPages;

  public Reading(Source source, Query query, Wire wire) {
    this(source, query, wire, MAX_PAGES);
  }

  Reading(Source source, Query query, Wire wire, int maxPages) {
    this.source = source;
    this.query = query;
    this.wire = wire;
    this.maxPages = maxPages;
  }

  /**
   * How far a reading came.
   *
   * @param pages pages handed to the sink
   * @param last the cursor after the last of them
   * @param reach how far back in time it is complete
   */
  public record Result(int pages, Cursor last, Reach reach) {}

  /**
   * Reads on from a cursor and hands each page to the sink as soon as it is there.
   *
   * @throws SourceException if a page could not be had; the pages before it were handed over
   */
  public Result from(Cursor start, PageSink sink) throws SourceException {
    Set<UUID> seen = new HashSet<>();
    seen.add(digest(start));
    Cursor cursor = start;
    for (int pages = 1; pages <= maxPages; pages++) {
      List<Exchange> exchanges = new ArrayList<>();
      SourcePage page = source.fetch(query, cursor, recording(exchanges));
      if (page.more() && !seen.add(digest(page.next()))) {
        sink.accept(
            new SourcePage(page.items(), cursor, false, Reach.PAUSED),
            cursor,
            List.copyOf(exchanges));
        throw new SourceException.Unreadable(
            "the source goes round in circles: page %d points back to a page already read"
                .formatted(pages),
            lastAddress(exchanges));
      }
      sink.accept(page, cursor, List.copyOf(exchanges));
      cursor = page.next();
      if (!page.more()) {
        return new Result(pages, cursor, page.reach());
      }
    }
    return new Result(maxPages, cursor, Reach.PAUSED);
  }

  private Wire recording(List<Exchange> exchanges) {
    return request -> {
      WireResponse response = wire.ask(request);
      exchanges.add(new Exchange(request, response));
      return response;
    };
  }

  private static URI lastAddress(List<Exchange> exchanges) {
    return exchanges.isEmpty()
        ? URI.create("about:blank")
        : exchanges.get(exchanges.size() - 1).request().uri();
  }

  /** Cursors may be long; sixteen bytes of each are enough to know it again. */
  private static UUID digest(Cursor cursor) {
    return UUID.nameUUIDFromBytes(cursor.value().getBytes(UTF_8));
  }
}
