package io.thintag.collect.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Web addresses as they come in the wild. */
public final class WebAddress {
  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "igsh", "igshid", "mibextid", "_ga", "mc_cid", "mc_eid");

  private WebAddress() {}

  /**
   * Resolves a link found on a page; it may hold blanks and other characters that should have been
   * escaped.
   *
   * @return empty if it leads nowhere on the web: mailto:, javascript:, nonsense
   */
  public static Optional<URI> resolve(URI page, String link) {
    try {
      URI uri = page.resolve(new URI(escaped(link.strip())));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String escaped(String link) {
    if (link.chars().noneMatch(WebAddress::isForbidden)) {
      return link;
    }
    StringBuilder out = new StringBuilder();
    for (char c : link.toCharArray()) {
      out.append(isForbidden(c) ? "%%%02X".formatted((int) c) : String.valueOf(c));
    }
    return out.toString();
  }

  private static boolean isForbidden(int c) {
    return c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0;
  }

  /** One form for addresses of the same page: no fragment, no tracking parameters, ASCII only. */
  public static URI canonical(URI uri) {
    String query =
        uri.getRawQuery() == null
            ? ""
            : Arrays.stream(uri.getRawQuery().split("&"))
                .filter(parameter -> !isTracking(parameter))
                .collect(Collectors.joining("&"));
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String plain = server(uri) + path + (query.isEmpty() ? "" : "?" + query);
    return URI.create(URI.create(plain).toASCIIString());
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.startsWith("utm_") || TRACKING.contains(name);
  }

  /** True if both addresses belong to one site, with or without a leading www. */
  public static boolean sameSite(URI one, URI other) {
    return site(one).equals(site(other));
  }

  private static String site(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** True if both addresses are served by the same scheme, host and port. */
  public static boolean sameServer(URI one, URI other) {
    return server(one).equals(server(other));
  }

  private static String server(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    return scheme
        + "://"
        + uri.getHost().toLowerCase(Locale.ROOT)
        + (usual ? "" : ":" + uri.getPort());
  }
}
