package io.thintag.collect.site;

import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.util.Optional;

/** Addresses within one website. */
public final class SiteAddress {
  private static final String FEED = "feed/";

  private SiteAddress() {}

  /**
   * The website whose feed would be at this address, with a slash at its end: every registered
   * website is watched at {@code feed/}, where WordPress has its feed.
   *
   * @return empty if the address is that of another feed, which somebody has chosen
   */
  static Optional<URI> websiteOf(URI feed) {
    String path = feed.getRawPath();
    return path != null && path.endsWith("/" + FEED) && feed.getRawQuery() == null
        ? Optional.of(feed.resolve(".."))
        : Optional.empty();
  }

  /**
   * Makes sure that an answer is the website's own. A lapsed domain leads to somebody else, whose
   * words must not count as those of a local body.
   *
   * @throws SourceException.Unreadable if the website has sent us to another one
   */
  public static void requireSame(URI asked, WireResponse response)
      throws SourceException.Unreadable {
    if (!WebAddress.sameSite(asked, response.uri())) {
      throw new SourceException.Unreadable(
          "expected the website's own answer, was sent on to %s: has the site moved?"
              .formatted(response.uri().getAuthority()),
          asked);
    }
  }
}
