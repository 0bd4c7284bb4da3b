package io.thintag.area;

import io.thintag.post.Account;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Websites and Facebook pages as accounts. A website's native id is its host without a leading
 * www., a Facebook page is known by its number or else by its name.
 */
public final class SiteAccounts {
  private static final Pattern FACEBOOK_ID =
      Pattern.compile("/(?:profile\\.php\\?id=)?(\\d{5,20})/?");

  private SiteAccounts() {}

  /** The account of a website; nothing if the address has no host. */
  public static Optional<Account> website(URI address, String name) {
    String host = address.getHost();
    if (host == null) {
      return Optional.empty();
    }
    String bare = host.toLowerCase(Locale.ROOT);
    bare = bare.startsWith("www.") ? bare.substring(4) : bare;
    return Optional.of(new Account("web", bare, null, name));
  }

  /** The account of a Facebook page; nothing if the address names none. */
  public static Optional<Account> facebook(URI address, String name) {
    String path = Optional.ofNullable(address.getRawPath()).orElse("");
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    Matcher id = FACEBOOK_ID.matcher(path + query);
    if (id.matches()) {
      return Optional.of(new Account("facebook", id.group(1), null, name));
    }
    String handle = path.replaceAll("^/|/.*$", "");
    return handle.isEmpty()
        ? Optional.empty()
        : Optional.of(new Account("facebook", null, handle, name));
  }
}
