package io.thintag.collect.link;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hosts whose addresses only lead elsewhere; where to, only asking them tells. */
final class Shortener {
  private static final Map<String, String> OF_PLATFORMS =
      Map.of(
          "vt.tiktok.com", "tiktok",
          "vm.tiktok.com", "tiktok",
          "fb.watch", "facebook");

  private static final Set<String> OF_ANYTHING =
      Set.of(
          "adf.ly",
          "app.goo.gl",
          "bit.do",
          "bit.ly",
          "bitly.com",
          "bitly.ws",
          "buff.ly",
          "cutt.ly",
          "dlvr.it",
          "fb.me",
          "g.co",
          "gg.gg",
          "goo.gl",
          "ift.tt",
          "is.gd",
          "j.mp",
          "lin.ee",
          "lnkd.in",
          "maps.app.goo.gl",
          "me-qr.com",
          "ow.ly",
          "photos.app.goo.gl",
          "qrco.de",
          "rb.gy",
          "rebrand.ly",
          "reurl.cc",
          "s.id",
          "share.google",
          "shorturl.asia",
          "shorturl.at",
          "shorturl.gg",
          "soo.gd",
          "t.co",
          "t.ly",
          "tiny.cc",
          "tinyurl.com",
          "trib.al",
          "v.gd");

  private Shortener() {}

  /** The platform to which the addresses of a host lead; web: anywhere; empty: no shortener. */
  static Optional<String> platform(String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    return OF_ANYTHING.contains(bare)
        ? Optional.of(CanonicalLink.WEB)
        : Optional.ofNullable(OF_PLATFORMS.get(bare));
  }
}
