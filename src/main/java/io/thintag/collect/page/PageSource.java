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
import io.thintag.collect.text.Characters;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Websites without a feed: a list page, the articles it links to, and older list pages as long as
 * they bring articles never read before. One fetch reads one list page and some of its articles.
 */
final class PageSource implements Source {

  private final JsonMapper json;
  private final List<PageSite> sites;
  private final int pageSize;

  PageSource(JsonMapper json, Collection<PageSite> sites, int pageSize) {
    this.json = json;
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

  static Document document(WireResponse response) throws SourceException.Unreadable {
    String type = response.header("Content-Type").orElse("");
    String text = Characters.decode(response.body(), type);
    boolean html =
        type.isEmpty() ? text.contains("<") : type.toLowerCase(Locale.ROOT).contains("html");
    if (!html) {
      throw new SourceException.Unreadable(
          "expected a web page, got " + (type.isEmpty() ? "something else" : type), response.uri());
    }
    return Jsoup.parse(text, response.uri().toString());
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
        response = wire.ask(WireRequest.page(address));
        list = ListPage.of(document(response), response.uri(), site);
      } catch (SourceException.NotFound | SourceException.Unreadable e) {
        if (start.list() == null) {
          throw e;
        }
        // The walk stood at a page that is no more; the next one begins at the front.
        return new SourcePage(items, start.rest().cursor(), false);
      }
      long today = response.at().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
      return articles(start, address, list, today);
    }

    private SourcePage articles(PageCursor start, URI address, ListPage list, long today)
        throws SourceException {
      List<URI> due =
          list.articles().stream().filter(article -> start.isDue(article, today)).toList();
      PageCursor state = start.at(address);
      for (URI article : due.subList(0, Math.min(pageSize, due.size()))) {
        try {
          items.add(read(article));
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
      return onward(state, list, due.stream().anyMatch(start::isNew) && !allTooOld());
    }

    private SourcePage onward(PageCursor state, ListPage list, boolean deeper) {
      if (deeper && list.next().filter(state::mayWalkTo).isPresent()) {
        PageCursor next = state.to(list.next().get());
        return new SourcePage(items, next.cursor(), true);
      }
      return new SourcePage(items, state.rest().cursor(), false);
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

    private Item read(URI article) throws SourceException {
      try {
        WireResponse response = wire.ask(WireRequest.page(article));
        return new Article(document(response), response, site, json).item(query.account());
      } catch (SourceException.NotFound | SourceException.Refused | SourceException.Unreadable e) {
        return broken(article, String.valueOf(e.getMessage()));
      }
    }

    private static Item broken(URI article, String reason) {
      return new Item.Broken(article.toString(), reason, 0);
    }
  }
}
