package io.thintag.collect.wire;

import java.net.URI;
import java.util.Locale;

/** Web addresses as they come in the wild. */
final class Addresses {
  private Addresses() {}

  /** Reads an address though it holds blanks or other characters that should have been escaped. */
  static URI parse(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.strip().toCharArray()) {
      boolean forbidden = c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0;
      escaped.append(forbidden ? "%%%02X".formatted((int) c) : String.valueOf(c));
    }
    return URI.create(escaped.toString());
  }

  /** Returns the address if it is one that can be asked. */
  static URI http(URI uri) {
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException("no web address: " + uri);
    }
    return uri;
  }

  static boolean sameServer(URI one, URI other) {
    return server(one).equals(server(other));
  }

  private static String server(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }
}
