package io.thintag.area;

import io.thintag.post.Account;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Websites and Facebook pages as accounts. A website's native id is its host without a leading
 * www., a Facebook page is known by its number or else by its name.
 */
public final class SiteAccounts {
  private static final Pattern FACEBOOK_ID =
      Pattern.compile("/(?:profile\\.php\\?(?:.*&)?id=)?([0-9]{5,20})(?:[/&].*)?");
  private static final Pattern FACEBOOK_NAME = Pattern.compile("/([\\w.-]+)(?:/.*)?");

  /** First parts of addresses that lead into Facebook itself and name no page. */
  private static final Set<String> FACEBOOKS_OWN =
      Set.of(
          "events", "groups", "hashtag", "pages", "people", "photo", "reel", "share", "sharer",
          "story", "watch");

  private SiteAccounts() {}

  /** The account of a website; nothing if the address has no host. */
  public static Optional<Account> website(URI address, String name) {
    String host = address.getHost();
    if (host == null) {
      return Optional.empty();
    }
    String lower = host.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("www.") ? lower.substring(4) : lower;
    return Optional.of(new Account("web", bare, null, name));
  }

  /** The account of a Facebook page; nothing if the address names none, as that of a group. */
  public static Optional<Account> facebook(URI address, String name) {
    String path = Optional.ofNullable(address.getRawPath()).orElse("");
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    Matcher id = FACEBOOK_ID.matcher(path + query);
    if (id.matches()) {
      return Optional.of(new Account("facebook", id.group(1), null, name));
    }
    Matcher page = FACEBOOK_NAME.matcher(path);
    return page.matches() && isPage(page.group(1))
        ? Optional.of(new Account("facebook", null, page.group(1), name))
        : Optional.empty();
  }

  private static boolean isPage(String first) {
    String lower = first.toLowerCase(Locale.ROOT);
    return !lower.endsWith(".php") && !FACEBOOKS_OWN.contains(lower);
  }
}
