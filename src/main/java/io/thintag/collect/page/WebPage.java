package io.thintag.collect.page;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.post.Account;
import java.util.Locale;

/** One article of a website of which nothing but the address is known. */
public final class WebPage {
  private static final String WEB = "web";

  private WebPage() {}

  /**
   * The article that an answer holds. Its account is the site: the host without a leading www.
   *
   * @throws SourceException.Unreadable if it is no web page
   */
  public static Item item(WireResponse response, JsonMapper json)
      throws SourceException.Unreadable {
    String host = response.uri().getHost().toLowerCase(Locale.ROOT);
    Account site = new Account(WEB, host.startsWith("www.") ? host.substring(4) : host, null, null);
    return new Article(
            ArticleReader.document(response), response, PageSite.unknown(response.uri()), json)
        .item(site);
  }
}
