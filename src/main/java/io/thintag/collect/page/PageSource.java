package io.thintag.collect.page;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.wire.Validators;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Websites without a feed: a list page, the articles it links to, and older list pages as long as
 * they bring articles never read before. One fetch reads one list page and some of its articles.
 */
final class PageSource implements Source {

  private final ArticleReader reader;
  private final List<PageSite> sites;
  private final int pageSize;

  PageSource(JsonMapper json, Collection<PageSite> sites, int pageSize) {
    this.reader = new ArticleReader(json);
    this.sites = List.copyOf(sites);
    this.pageSize = pageSize;
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (!(query instanceof Query.KnownAccount known)) {
      throw new IllegalArgumentException("page takes no " + query.getClass().getSimpleName());
    }
    return new Visit(known, site(known.address()), wire).from(PageCursor.of(cursor));
  }

  private PageSite site(URI address) {
    return sites.stream()
        .filter(site -> site.isAt(address))
        .findFirst()
        .orElseGet(() -> PageSite.unknown(address));
  }

  /** One list page and some of its articles. */
  private final class Visit {
    private final Query.KnownAccount query;
    private final PageSite site;
    private final Wire wire;
    private final List<Item> items = new ArrayList<>();

    Visit(Query.KnownAccount query, PageSite site, Wire wire) {
      this.query = query;
      this.site = site;
      this.wire = wire;
    }

    SourcePage from(PageCursor start) throws SourceException {
      URI address = start.list() == null ? query.address() : start.list();
      WireResponse response;
      ListPage list;
      try {
        WireRequest request = WireRequest.page(address);
        response = wire.ask(start.list() == null ? start.unchanged().on(request) : request);
        if (response.notModified()) {
          return new SourcePage(items, start.cursor(), false);
        }
        list = ListPage.of(ArticleReader.document(response), response.uri(), site);
      } catch (SourceException.NotFound | SourceException.Unreadable e) {
        if (start.list() == null) {
          throw e;
        }
        // The walk stood at a page that is no more; the next one begins at the front.
        return new SourcePage(items, start.rest(Validators.NONE).cursor(), false);
      }
      return articles(start, address, list, response);
    }

    private SourcePage articles(PageCursor start, URI address, ListPage list, WireResponse response)
        throws SourceException {
      long today = response.at().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
      List<URI> due =
          list.articles().stream().filter(article -> start.isDue(article, today)).toList();
      PageCursor state = start.at(address);
      for (URI article : due.subList(0, Math.min(pageSize, due.size()))) {
        try {
          read(article, start.readAt(article)).ifPresent(items::add);
          state = state.withRead(article, today);
        } catch (SourceException.Unavailable e) {
          items.add(broken(article, "not to be had now, will be tried again: " + e.getMessage()));
          state = state.withPostponed(article);
        } catch (SourceException.RateLimited e) {
          if (items.isEmpty()) {
            throw e;
          }
          return new SourcePage(items, state.cursor(), true);
        }
      }
      if (due.size() > pageSize) {
        return new SourcePage(items, state.cursor(), true);
      }
      if (due.isEmpty() && start.list() == null) {
        return new SourcePage(items, state.rest(Validators.of(response)).cursor(), false);
      }
      return onward(state, list, due.stream().anyMatch(start::isNew) && !allTooOld());
    }

    private SourcePage onward(PageCursor state, ListPage list, boolean deeper) {
      if (deeper && list.next().filter(state::mayWalkTo).isPresent()) {
        PageCursor next = state.to(list.next().get());
        return new SourcePage(items, next.cursor(), true);
      }
      return new SourcePage(items, state.rest(Validators.NONE).cursor(), false);
    }

    private boolean allTooOld() {
      Instant from = query.from();
      return !items.isEmpty()
          && items.stream()
              .allMatch(
                  item ->
                      item instanceof Item.Found found
                          && found.post().publishedAt().isBefore(from));
    }

    /** An article read before is only sent again if it was changed; empty: it was not. */
    private Optional<Item> read(URI article, Optional<Instant> before) throws SourceException {
      try {
        WireRequest request = WireRequest.page(article);
        WireResponse response =
            wire.ask(
                before
                    .map(moment -> request.with("If-Modified-Since", httpDate(moment)))
                    .orElse(request));
        if (response.notModified()) {
          return Optional.empty();
        }
        return Optional.of(reader.article(query, response, site));
      } catch (SourceException.NotFound | SourceException.Refused | SourceException.Unreadable e) {
        return Optional.of(broken(article, String.valueOf(e.getMessage())));
      }
    }

    private static String httpDate(Instant moment) {
      return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static Item broken(URI article, String reason) {
      return new Item.Broken(article.toString(), reason, 0);
    }
  }
}
