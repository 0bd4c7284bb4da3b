package io.thintag.collect.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;

/** An address of the Graph API, put together part by part; it never holds a token. */
public final class GraphAddress {
  private final StringBuilder text = new StringBuilder();

  private GraphAddress(URI server) {
    String base = server.toString();
    text.append(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }

  /**
   * Begins an address.
   *
   * @param server with the version, such as {@code https://graph.facebook.com/v25.0}
   * @param segments of the path, not encoded
   */
  public static GraphAddress of(URI server, String... segments) {
    GraphAddress address = new GraphAddress(server);
    for (String segment : segments) {
      address.text.append('/').append(encoded(segment));
    }
    return address;
  }

  public GraphAddress with(String name, String value) {
    text.append(text.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(encoded(value));
    return this;
  }

  /** Adds where the next page begins, as {@link GraphPage#next} gave it. */
  public GraphAddress from(String place) {
    text.append(text.indexOf("?") < 0 ? '?' : '&').append(place);
    return this;
  }

  public URI uri() {
    return URI.create(text.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
