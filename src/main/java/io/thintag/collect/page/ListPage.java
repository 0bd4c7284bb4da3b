package io.thintag.collect.page;

import io.thintag.collect.SourceException;
import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that lists articles.
 *
 * @param articles addresses of its articles, in its order, each once
 * @param next the list page with older articles
 */
record ListPage(List<URI> articles, Optional<URI> next) {
  private static final String USUAL_ITEMS =
      "article a[rel=bookmark], article h1 a, article h2 a, article h3 a, h2 a, h3 a, .entry-title a";
  private static final String USUAL_NEXT =
      "link[rel~=(?i)\\bnext\\b], a[rel~=(?i)\\bnext\\b], a.next.page-numbers";
  private static final Pattern FILE =
      Pattern.compile("(?i).*\\.(pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif|webp|mp[34])$");

  /**
   * Finds the articles.
   *
   * @throws SourceException.Unreadable if the site's own selector finds nothing at all: then the
   *     site has changed, and that must not look like a site without news
   */
  static ListPage of(Document page, URI at, PageSite site) throws SourceException.Unreadable {
    String selector = site.item() == null ? USUAL_ITEMS : site.item();
    List<Element> items = page.select(selector);
    if (items.isEmpty() && site.item() != null && site.isAt(at)) {
      throw new SourceException.Unreadable(
          "item selector «%s» finds nothing on the list page: has the site changed?"
              .formatted(selector),
          at);
    }
    List<URI> articles =
        items.stream()
            .flatMap(item -> link(item).stream())
            .flatMap(link -> WebAddress.resolve(at, link).stream())
            .filter(link -> WebAddress.sameSite(link, at))
            .map(WebAddress::canonical)
            .filter(link -> !link.equals(WebAddress.canonical(at)))
            .filter(link -> !FILE.matcher(link.getPath()).matches())
            .distinct()
            .toList();
    return new ListPage(articles, next(page, at, site));
  }

  private static Optional<String> link(Element item) {
    Element link = item.hasAttr("href") ? item : item.selectFirst("a[href]");
    return Optional.ofNullable(link).map(found -> found.attr("href")).filter(l -> !l.isBlank());
  }

  private static Optional<URI> next(Document page, URI at, PageSite site) {
    Element element = page.selectFirst(site.next() == null ? USUAL_NEXT : site.next());
    return Optional.ofNullable(element)
        .flatMap(ListPage::link)
        .flatMap(link -> WebAddress.resolve(at, link))
        .filter(link -> WebAddress.sameSite(link, at));
  }
}
