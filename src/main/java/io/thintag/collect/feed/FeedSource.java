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
import io.thintag.collect.site.SiteAddress;
import io.thintag.collect.site.WordPressRoot;
import io.thintag.collect.text.WebAddress;
import io.thintag.collect.wire.Validators;
import java.net.URI;
import java.util.List;

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
    FeedDocument document = FeedDocument.of(response);
    List<Item> items =
        document.entries().stream()
            .map(entry -> new FeedEntry(entry, known, response).item())
            .toList();
    return new SourcePage(items, cursor(response, document), false, Reach.NEWEST);
  }

  private static WireResponse ask(Query.KnownAccount query, Cursor cursor, Wire wire)
      throws SourceException {
    boolean youtube = query.account().platform().equals(YOUTUBE);
    // YouTube offers its feeds to programs that subscribe; robots.txt speaks to those that crawl.
    WireRequest request =
        youtube ? WireRequest.api(query.address()) : WireRequest.page(query.address());
    try {
      WireResponse response = wire.ask(Validators.in(CursorFields.of(cursor)).on(request));
      if (!youtube) {
        SiteAddress.requireSame(query.address(), response);
      }
      return response;
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

  /** A feed that WordPress made says so, and there is more to be had from WordPress. */
  private static Cursor cursor(WireResponse response, FeedDocument document) {
    return Validators.of(response)
        .keptIn(CursorFields.none())
        .with(
            "api",
            WordPressRoot.of(response)
                .or(() -> document.wordPress().map(WordPressRoot::usual))
                .filter(root -> WebAddress.sameSite(root, response.uri()))
                .map(URI::toString)
                .orElse(null))
        .cursor();
  }
}
