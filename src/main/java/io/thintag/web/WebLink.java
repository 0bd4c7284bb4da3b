package io.thintag.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Links that came from outside. */
final class WebLink {
  private WebLink() {}

  /** The address if it leads to the web; null: it does not, or it is no address. */
  static @Nullable String of(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      String scheme = new URI(address).getScheme();
      String plain = scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
      return plain.equals("http") || plain.equals("https") ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
