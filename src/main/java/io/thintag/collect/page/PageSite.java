package io.thintag.collect.page;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.thintag.collect.text.WebAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How one website is read: {@code thintag.sources.page.sites.<key>}. All but the list page is
 * optional; what has no selector is looked for where sites usually have it.
 *
 * @param key names the site
 * @param listUrl the page that lists the newest articles
 * @param item CSS selector of the articles' links on the list page, or of elements around them
 * @param title CSS selector of the title on an article's page
 * @param body CSS selector of the text on an article's page
 * @param date CSS selector of the date on an article's page
 * @param next CSS selector of the link to the next list page
 * @param unit code of the unit whose site it is; it counts as claimed for each post
 */
@EachProperty("thintag.sources.page.sites")
public record PageSite(
    @Parameter String key,
    URI listUrl,
    @Nullable String item,
    @Nullable String title,
    @Nullable String body,
    @Nullable String date,
    @Nullable String next,
    @Nullable String unit) {

  /** A site of which nothing but the address is known. */
  static PageSite unknown(URI listUrl) {
    return new PageSite("", listUrl, null, null, null, null, null, null);
  }

  boolean isAt(URI address) {
    return WebAddress.canonical(listUrl).equals(WebAddress.canonical(address));
  }
}
