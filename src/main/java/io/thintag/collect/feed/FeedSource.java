package io.thintag.collect.feed;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0, RSS 1.0 and Atom feeds of websites, and the Atom feeds of YouTube channels. A feed is
 * one page: its newest ten to fifteen posts. An unchanged feed is recognised by its validators and
 * not sent again.
 */
final class FeedSource implements Source {
  static final String YOUTUBE = "youtube";

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (!(query instanceof Query.KnownAccount known)) {
      throw new IllegalArgumentException("feed takes no " + query.getClass().getSimpleName());
    }
    WireResponse response = ask(known, cursor, wire);
    if (response.notModified()) {
      return new SourcePage(List.of(), cursor, false);
    }
    List<Item> items =
        FeedDocument.of(response).entries().stream()
            .map(entry -> new FeedEntry(entry, known, response).item())
            .toList();
    return new SourcePage(items, validators(response), false, Reach.NEWEST);
  }

  private static WireResponse ask(Query.KnownAccount query, Cursor cursor, Wire wire)
      throws SourceException {
    boolean youtube = query.account().platform().equals(YOUTUBE);
    CursorFields known = CursorFields.of(cursor);
    // YouTube offers its feeds to programs that subscribe; robots.txt speaks to those that crawl.
    WireRequest request =
        youtube ? WireRequest.api(query.address()) : WireRequest.page(query.address());
    request = header(request, "If-None-Match", known.get("etag"));
    request = header(request, "If-Modified-Since", known.get("modified"));
    try {
      return wire.ask(request);
    } catch (SourceException.NotFound e) {
      if (!youtube) {
        throw e;
      }
      // Seen for hours and days on living channels: RSS-Bridge#2113, FreshRSS#8808,
      // NetNewsWire#5212.
      throw new SourceException.Unavailable(
          "YouTube does not give this channel's feed at present (HTTP 404)", e.uri(), e);
    }
  }

  private static WireRequest header(WireRequest request, String name, @Nullable String value) {
    return Optional.ofNullable(value).map(text -> request.with(name, text)).orElse(request);
  }

  private static Cursor validators(WireResponse response) {
    return CursorFields.none()
        .with("etag", response.header("ETag").orElse(null))
        .with("modified", response.header("Last-Modified").orElse(null))
        .cursor();
  }
}
