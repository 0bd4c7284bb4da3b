package io.thintag.collect.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;

/** The address of a method of the AT Protocol on a server (atproto.com/specs/xrpc). */
final class Xrpc {
  private final StringBuilder address;
  private char separator = '?';

  private Xrpc(StringBuilder address) {
    this.address = address;
  }

  static Xrpc method(URI server, String name) {
    String base = server.toString();
    return new Xrpc(
        new StringBuilder(base.endsWith("/") ? base : base + "/").append("xrpc/").append(name));
  }

  /** One more parameter; a name may occur several times. */
  Xrpc with(String name, String value) {
    address
        .append(separator)
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, UTF_8).replace("+", "%20"));
    separator = '&';
    return this;
  }

  URI uri() {
    return URI.create(address.toString());
  }
}
