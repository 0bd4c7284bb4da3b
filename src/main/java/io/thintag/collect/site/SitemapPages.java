package io.thintag.collect.site;

import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.page.ArticleReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Some pages that a sitemap names, one after the other. */
final class SitemapPages {
  private final Query.KnownAccount query;
  private final ArticleReader reader;
  private final Wire wire;
  private final List<Item> read = new ArrayList<>();
  private final List<Item> missed = new ArrayList<>();
  private boolean mustWait;

  SitemapPages(Query.KnownAccount query, ArticleReader reader, Wire wire) {
    this.query = query;
    this.reader = reader;
    this.wire = wire;
  }

  /**
   * What was found, then what could not be had: answers are kept and failures are not, so that only
   * in this order each item has its place when the page is replayed.
   */
  List<Item> items() {
    return Stream.concat(read.stream(), missed.stream()).toList();
  }

  /** True if the site has asked to wait in the middle of it. */
  boolean mustWait() {
    return mustWait;
  }

  /** Reads pages and remembers them; what may come back is not remembered. */
  SitemapCursor read(List<SitemapEntry> entries, SitemapCursor at) throws SourceException {
    SitemapCursor state = at;
    for (SitemapEntry entry : entries) {
      try {
        item(entry.address(), wire.ask(WireRequest.page(entry.address())));
        state = state.withRead(entry);
      } catch (SourceException.NotFound | SourceException.Closed e) {
        // Sitemaps are often older than the site, and name pages that robots.txt closes.
        state = state.withRead(entry);
      } catch (SourceException.Refused | SourceException.Unreadable e) {
        missed.add(SitemapSource.broken(entry.address(), e));
        state = state.withRead(entry);
      } catch (SourceException.Unavailable e) {
        missed.add(SitemapSource.broken(entry.address(), e));
        state = state.partly();
      } catch (SourceException.RateLimited e) {
        if (read.isEmpty() && missed.isEmpty()) {
          throw e;
        }
        mustWait = true;
        return state;
      }
    }
    return state;
  }

  private void item(URI address, WireResponse response) {
    try {
      SiteAddress.requireSame(query.address(), response);
      reader.article(query, response).ifPresent(read::add);
    } catch (SourceException.Closed e) {
      // It says so itself; there is nothing to be mended.
    } catch (SourceException e) {
      read.add(SitemapSource.broken(address, e));
    }
  }
}
