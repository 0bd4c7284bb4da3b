package io.thintag.collect.site;

import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for a way to read a website: its feed, what its front page tells of, its sitemap. */
final class SiteSearch {
  private final Query.KnownAccount query;
  private final URI website;
  private final Wire wire;
  private final Reader reader;

  /** Reads a page of a website in a given way. */
  interface Reader {
    SourcePage read(SiteCursor at) throws SourceException;
  }

  SiteSearch(Query.KnownAccount query, URI website, Wire wire, Reader reader) {
    this.query = query;
    this.website = website;
    this.wire = wire;
    this.reader = reader;
  }

  /**
   * Tries all ways but the one that has just failed, the best first.
   *
   * @return where to begin; empty: in none of them
   * @throws SourceException if the website is out of order or asks to wait
   */
  Optional<SiteCursor> from(SiteCursor at) throws SourceException {
    Optional<SiteCursor> found = byFeed(at);
    if (found.isEmpty()) {
      found = byFrontPage(at);
    }
    return found.isEmpty() ? bySitemap(at) : found;
  }

  private Optional<SiteCursor> byFeed(SiteCursor at) throws SourceException {
    boolean hasFailed = at.way() == Way.FEED && at.address() == null;
    return hasFailed ? Optional.empty() : tried(at, Way.FEED, null);
  }

  private Optional<SiteCursor> byFrontPage(SiteCursor at) throws SourceException {
    FrontPage front;
    try {
      front = FrontPage.of(website, wire);
    } catch (SourceException.NotFound | SourceException.Refused | SourceException.Unreadable e) {
      return Optional.empty();
    }
    Optional<SiteCursor> found =
        front.api().isPresent() && at.way() != Way.WORDPRESS
            ? tried(at, Way.WORDPRESS, front.api().get())
            : Optional.empty();
    Optional<URI> feed = front.feed().filter(address -> !address.equals(query.address()));
    return found.isPresent() || feed.isEmpty() ? found : tried(at, Way.FEED, feed.get());
  }

  private Optional<SiteCursor> bySitemap(SiteCursor at) throws SourceException {
    for (URI sitemap : SitemapSearch.candidates(website, wire)) {
      Optional<SiteCursor> found = tried(at, Way.SITEMAP, sitemap);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<SiteCursor> tried(SiteCursor at, Way way, @Nullable URI address)
      throws SourceException {
    SiteCursor there = at.to(way, address);
    try {
      if (way == Way.SITEMAP && address != null) {
        WireResponse response = wire.ask(WireRequest.page(address));
        SiteAddress.requireSame(address, response);
        Sitemap.of(response);
      } else {
        reader.read(there);
      }
    } catch (SourceException.NotFound | SourceException.Refused | SourceException.Unreadable e) {
      return Optional.empty();
    }
    return Optional.of(there);
  }
}
