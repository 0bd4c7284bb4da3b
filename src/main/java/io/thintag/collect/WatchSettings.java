package io.thintag.collect;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.thintag.post.Account;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address to read that the configuration names: {@code thintag.watch.<key>}.
 *
 * @param source feed or page
 * @param address the feed or the list page
 * @param unit code of the unit whose site it is; missing: nobody's in particular
 * @param platform web or youtube; missing: web
 * @param account the platform's id of the account; missing: the host of the address
 * @param name how the account calls itself
 */
@EachProperty("thintag.watch")
public record WatchSettings(
    @Parameter String key,
    String source,
    URI address,
    @Nullable String unit,
    @Nullable String platform,
    @Nullable String account,
    @Nullable String name) {

  /** The account whose posts stand there. */
  public Account owner() {
    String id = account != null ? account : host();
    return new Account(platform == null ? "web" : platform, id, null, name);
  }

  private String host() {
    String host = address.getHost();
    if (host == null) {
      throw new IllegalArgumentException(
          "thintag.watch." + key + ".address is no address of a site: " + address);
    }
    String bare = host.toLowerCase(Locale.ROOT);
    return bare.startsWith("www.") ? bare.substring(4) : bare;
  }
}
