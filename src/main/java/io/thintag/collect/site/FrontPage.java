package io.thintag.collect.site;

import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.page.ArticleReader;
import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What a website's front page says of the ways to read the site.
 *
 * @param api root of WordPress's REST interface
 * @param feed its feed, wherever that is; comments have feeds of their own, which are not meant
 */
record FrontPage(Optional<URI> api, Optional<URI> feed) {
  private static final String FEEDS =
      "link[rel~=(?i)\\balternate\\b][type~=(?i)^application/(rss|atom)\\+xml][href]";

  static FrontPage of(URI website, Wire wire) throws SourceException {
    WireResponse response = wire.ask(WireRequest.page(website));
    SiteAddress.requireSame(website, response);
    Document page = ArticleReader.document(response);
    return new FrontPage(
        WordPressRoot.of(response)
            .or(() -> WordPressRoot.in(page, response.uri()))
            .filter(root -> WebAddress.sameSite(root, website)),
        page.select(FEEDS).stream()
            .map(link -> link.attr("href"))
            .filter(link -> !link.contains("comments"))
            .flatMap(link -> WebAddress.resolve(response.uri(), link).stream())
            .filter(link -> WebAddress.sameSite(link, website))
            .findFirst());
  }
}
