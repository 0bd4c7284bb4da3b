package io.thintag.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where to go after a change: to a page of ours and nowhere else. */
final class BackPath {
  private static final String REVIEW = "/review";

  private BackPath() {}

  /** The address if it is a path of this server, else that of the queue. */
  static String of(@Nullable String address) {
    if (address == null || !address.startsWith("/") || address.startsWith("//")) {
      return REVIEW;
    }
    try {
      URI uri = new URI(address);
      return uri.getScheme() == null && uri.getRawAuthority() == null ? address : REVIEW;
    } catch (URISyntaxException e) {
      return REVIEW;
    }
  }

  /** The address with what was done about a post. */
  static URI after(Outcome outcome) {
    URI uri = URI.create(outcome.back());
    String done = new Address("", Map.of("done", outcome.post())).toString();
    String query = uri.getRawQuery();
    return URI.create(
        uri.getRawPath() + (query == null ? done : "?" + query + "&" + done.substring(1)));
  }
}
