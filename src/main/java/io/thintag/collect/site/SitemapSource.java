package io.thintag.collect.site;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.page.ArticleReader;
import io.thintag.collect.wire.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A website read through its sitemap, which is the query's address: a few of the pages a visit that
 * were never read in their present version, the latest first. One fetch looks into one sitemap.
 */
final class SitemapSource implements Source {
  /** Pages of one visit: the other websites want their turn. */
  private static final int PAGES = 5;

  /** Most sitemaps of an index that are looked into; an index may name 50,000. */
  private static final int MAPS = 100;

  private static final Pattern NO_PAGE =
      Pattern.compile("(?i).*\\.(pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif|webp|mp[34])");

  /** What WordPress and its plugins call the sitemaps that hold no articles. */
  private static final Pattern NO_ARTICLES =
      Pattern.compile(
          "(?i).*(?:taxonom|categor|tag|author|users|image|video|product|attachment|elementor)"
              + "[\\w-]*\\.xml(?:\\.gz)?");

  /** A date without a time may mean any moment of its day. */
  private static final Duration WHOLE_DAY = Duration.ofDays(1);

  private static final Comparator<SitemapEntry> LATEST_FIRST =
      Comparator.comparing(SitemapEntry::changed, Comparator.nullsLast(Comparator.reverseOrder()));

  private final ArticleReader reader;

  SitemapSource(JsonMapper json) {
    reader = new ArticleReader(json);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (!(query instanceof Query.KnownAccount known)) {
      throw new IllegalArgumentException("sitemap takes no " + query.getClass().getSimpleName());
    }
    SitemapCursor at = SitemapCursor.of(cursor);
    return at.maps().isEmpty() ? first(known, at, wire) : next(known, at, wire);
  }

  private SourcePage first(Query.KnownAccount query, SitemapCursor at, Wire wire)
      throws SourceException {
    WireResponse response = wire.ask(at.useful().on(WireRequest.page(query.address())));
    SiteAddress.requireSame(query.address(), response);
    if (response.notModified()) {
      return new SourcePage(List.of(), at.rest().cursor(), false);
    }
    Sitemap map = Sitemap.of(response);
    if (!map.index()) {
      return articles(query, map, at.begun(Validators.of(response), List.of()), wire);
    }
    SitemapCursor then = at.begun(Validators.of(response), maps(query, map));
    return then.maps().isEmpty()
        ? new SourcePage(List.of(), then.rest().cursor(), false)
        : new SourcePage(List.of(), then.cursor(), true);
  }

  private static List<URI> maps(Query.KnownAccount query, Sitemap index) {
    return index.entries().stream()
        .filter(entry -> !NO_ARTICLES.matcher(entry.address().getPath()).matches())
        .filter(entry -> isOfTheCampaign(entry.changed(), query))
        .sorted(LATEST_FIRST)
        .map(SitemapEntry::address)
        .filter(address -> !address.equals(query.address()))
        .distinct()
        .limit(MAPS)
        .toList();
  }

  private SourcePage next(Query.KnownAccount query, SitemapCursor at, Wire wire)
      throws SourceException {
    URI address = at.maps().get(0);
    try {
      WireResponse response = wire.ask(WireRequest.page(address));
      SiteAddress.requireSame(query.address(), response);
      Sitemap map = Sitemap.of(response);
      if (map.index()) {
        throw new SourceException.Unreadable("an index inside an index of sitemaps", address);
      }
      return articles(query, map, at.counted(), wire);
    } catch (SourceException.Unavailable e) {
      // One sitemap that is always out of order must not keep us from the others.
      if (at.asked() == 0) {
        wire.ask(WireRequest.page(query.address()));
      }
      return page(List.of(broken(address, e)), at.counted().partly().onward());
    } catch (SourceException.NotFound | SourceException.Closed | SourceException.Unreadable e) {
      return page(List.of(broken(address, e)), at.counted().partly().onward());
    }
  }

  private SourcePage articles(Query.KnownAccount query, Sitemap map, SitemapCursor at, Wire wire)
      throws SourceException {
    List<SitemapEntry> due =
        map.entries().stream()
            .filter(entry -> isOfTheCampaign(entry.changed(), query) && isPage(entry.address()))
            .filter(at::isNew)
            .sorted(LATEST_FIRST)
            .toList();
    SitemapPages pages = new SitemapPages(query, reader, wire);
    SitemapCursor state = pages.read(due.subList(0, Math.min(PAGES, due.size())), at);
    if (pages.mustWait() || due.size() > PAGES) {
      return new SourcePage(pages.items(), state.partly().rest().cursor(), false, Reach.PAUSED);
    }
    return page(pages.items(), state.maps().isEmpty() ? state : state.onward());
  }

  private static SourcePage page(List<Item> items, SitemapCursor state) {
    boolean more = !state.maps().isEmpty() && !state.isTired();
    boolean whole = state.whole() && state.maps().isEmpty();
    return new SourcePage(
        items,
        (more ? state : state.rest()).cursor(),
        more,
        more || whole ? Reach.WHOLE : Reach.PAUSED);
  }

  static Item broken(URI address, SourceException e) {
    return new Item.Broken(address.toString(), String.valueOf(e.getMessage()), 0);
  }

  private static boolean isOfTheCampaign(@Nullable Instant changed, Query.KnownAccount query) {
    return changed == null || !changed.plus(WHOLE_DAY).isBefore(query.from());
  }

  private static boolean isPage(URI address) {
    String path = address.getPath();
    return path != null && path.length() > 1 && !NO_PAGE.matcher(path).matches();
  }
}
