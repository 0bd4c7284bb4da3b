package io.thintag.collect.site;

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
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of a website, read in the way that worked last or, if it does not, in another. */
final class SiteVisit {
  /** A WordPress that has refused is asked again after so many days. */
  private static final int DAYS_OF_FEED = 7;

  /** After so many days a website that is read by its sitemap may have got something better. */
  private static final int DAYS_OF_SITEMAP = 30;

  private final Map<Way, Source> ways;
  private final Query.KnownAccount query;
  private final URI website;
  private final Wire wire;
  private Instant now = Instant.EPOCH;

  SiteVisit(Map<Way, Source> ways, Query.KnownAccount query, URI website, Wire wire) {
    this.ways = ways;
    this.query = query;
    this.website = website;
    this.wire = wire;
  }

  SourcePage from(SiteCursor at) throws SourceException {
    if (at.way() == Way.SITEMAP && at.chosen() == null) {
      return search(at, null);
    }
    try {
      SourcePage page = read(at);
      requirePosts(at, page);
      return improved(at, page);
    } catch (SourceException.NotFound | SourceException.Closed | SourceException.Unreadable e) {
      return search(at, e);
    } catch (SourceException.Refused | SourceException.Unavailable e) {
      // Many sites shut the interface, or break it with a plugin, and leave the rest as it was.
      if (at.way() != Way.WORDPRESS) {
        throw e;
      }
      return search(at, e);
    }
  }

  /** Some plugins let the interface answer with nothing, which must not look like no news. */
  private void requirePosts(SiteCursor at, SourcePage page) throws SourceException.Unreadable {
    Instant newest = at.newest();
    boolean first = at.way() == Way.WORDPRESS && at.inner().isStart();
    boolean none = page.items().isEmpty() && !page.more();
    if (first && none && newest != null && newest.isAfter(query.from())) {
      throw new SourceException.Unreadable(
          "expected the posts that the feed gives from WordPress too, got none", website);
    }
  }

  private SourcePage read(SiteCursor at) throws SourceException {
    URI address = at.address();
    Query.KnownAccount there =
        address == null ? query : new Query.KnownAccount(query.account(), address, query.from());
    SourcePage page = source(at.way()).fetch(there, at.inner(), this::ask);
    SiteCursor next = at.read(page.next(), newest(page.items()));
    List<Item> items = page.items().stream().filter(item -> !isGiven(item, at.given())).toList();
    boolean known = items.size() < page.items().size();
    return new SourcePage(
        items,
        next.cursor(),
        page.more(),
        // What still shows posts that were given before has lost none that came after them.
        known && page.reach().equals(Reach.NEWEST) ? Reach.WHOLE : page.reach());
  }

  private Source source(Way way) {
    return Optional.ofNullable(ways.get(way)).orElseThrow();
  }

  private WireResponse ask(WireRequest request) throws SourceException {
    WireResponse response = wire.ask(request);
    now = response.at();
    return response;
  }

  private long today() {
    return now.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  /** A date ahead of its time would make posts of the other ways seem known. */
  private @Nullable Instant newest(List<Item> items) {
    return items.stream()
        .filter(Item.Found.class::isInstance)
        .map(item -> ((Item.Found) item).post().publishedAt())
        .filter(moment -> !moment.isAfter(now))
        .max(Instant::compareTo)
        .orElse(null);
  }

  /** The same article would count once more under its other id. */
  private static boolean isGiven(Item item, @Nullable Instant given) {
    return given != null
        && item instanceof Item.Found found
        && !found.post().publishedAt().isAfter(given);
  }

  /** Goes over to a better way if one shows, or has one looked for when it is time. */
  private SourcePage improved(SiteCursor at, SourcePage page) {
    SiteCursor next = SiteCursor.of(page.next());
    if (at.way() == Way.FEED && isTime(at, DAYS_OF_FEED)) {
      String api = CursorFields.of(next.inner()).get("api");
      if (api != null) {
        return new SourcePage(page.items(), next.to(Way.WORDPRESS, URI.create(api)).cursor(), true);
      }
    }
    boolean over = at.way() == Way.SITEMAP && !page.more() && isTime(at, DAYS_OF_SITEMAP);
    return over
        ? new SourcePage(page.items(), next.chosenOn(null).cursor(), false, page.reach())
        : page;
  }

  private boolean isTime(SiteCursor at, int days) {
    Long chosen = at.chosen();
    return chosen == null || today() - chosen >= days;
  }

  /** Nothing is read yet: a page must be made from good answers only, to be replayed from them. */
  private SourcePage search(SiteCursor at, @Nullable SourceException failure)
      throws SourceException {
    SiteCursor found =
        new SiteSearch(query, website, this::ask, this::read)
            .from(at)
            .orElseThrow(() -> orNothing(failure));
    Long day = found.way() == Way.WORDPRESS ? null : today();
    return new SourcePage(List.of(), found.chosenOn(day).cursor(), true);
  }

  private SourceException orNothing(@Nullable SourceException failure) {
    return failure != null
        ? failure
        : new SourceException.NotFound("no feed and no sitemap any more", website);
  }
}
