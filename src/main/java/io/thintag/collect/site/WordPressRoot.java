package io.thintag.collect.site;

import io.thintag.collect.WireResponse;
import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a website has WordPress's REST interface, if it has one: told by the relation {@code
 * https://api.w.org/} in the header Link or in the page's head
 * (developer.wordpress.org/rest-api/using-the-rest-api/discovery/).
 */
public final class WordPressRoot {
  private static final String RELATION = "https://api.w.org/";
  private static final Pattern LINK =
      Pattern.compile("<([^>]{1,500})>\\s*;[^,<]{0,200}?rel\\s*=\\s*\"?" + RELATION);
  private static final String TRACES =
      "meta[name=generator][content^=WordPress], link[href*=/wp-content/], script[src*=/wp-content/],"
          + " script[src*=/wp-includes/]";

  private WordPressRoot() {}

  /** What the answer's header says. */
  public static Optional<URI> of(WireResponse response) {
    for (String link : response.headers().getOrDefault("Link", List.of())) {
      Matcher found = LINK.matcher(link);
      if (found.find()) {
        return WebAddress.resolve(response.uri(), found.group(1));
      }
    }
    return Optional.empty();
  }

  /** What the page says; traces of WordPress make its usual place worth a question. */
  static Optional<URI> in(Document page, URI website) {
    Element link = page.selectFirst("link[rel=" + RELATION + "][href]");
    if (link != null) {
      return WebAddress.resolve(website, link.attr("href"));
    }
    return page.selectFirst(TRACES) == null ? Optional.empty() : Optional.of(usual(website));
  }

  /** Where a website that runs WordPress has its interface unless it was told otherwise. */
  public static URI usual(URI website) {
    String path = website.getRawPath() == null ? "" : website.getRawPath();
    return website.resolve((path.endsWith("/") ? path : path + "/") + "wp-json/");
  }
}
