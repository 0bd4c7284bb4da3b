package io.thintag.collect.site;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A website of which nothing but the address may be known. The way in which it can be read is found
 * once and remembered: WordPress's REST interface, which gives everything; else a feed, which gives
 * the newest posts; else a sitemap, which gives addresses only. A way that fails for good is left
 * for another one in the same visit. Feeds that somebody has chosen are read as they are.
 */
public final class SiteSource implements Source {
  private static final String WEBSITES = "web";

  private final Map<Way, Source> ways;

  private SiteSource(Map<Way, Source> ways) {
    this.ways = Map.copyOf(ways);
  }

  /**
   * The ways together.
   *
   * @param feed reads RSS and Atom; a cursor of its may name WordPress's root as {@code api}
   * @param pageSize posts asked for at a time where that can be said
   */
  public static SiteSource of(Source feed, int pageSize, JsonMapper json) {
    return new SiteSource(
        Map.of(
            Way.FEED, feed,
            Way.WORDPRESS, new WordPressSource(json, pageSize),
            Way.SITEMAP, new SitemapSource(json)));
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (!(query instanceof Query.KnownAccount known)) {
      throw new IllegalArgumentException("feed takes no " + query.getClass().getSimpleName());
    }
    Optional<URI> website =
        known.account().platform().equals(WEBSITES)
            ? SiteAddress.websiteOf(known.address())
            : Optional.empty();
    return website.isPresent()
        ? new SiteVisit(ways, known, website.get(), wire).from(SiteCursor.of(cursor))
        : ways.get(Way.FEED).fetch(query, cursor, wire);
  }
}
