package io.thintag.collect.link;

import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.Characters;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Follows a short link step by step and stops as soon as the form of an address tells the post: the
 * page behind it may want a login.
 */
final class ShortLink {
  private final GuardedWire wire;

  ShortLink(GuardedWire wire) {
    this.wire = wire;
  }

  CanonicalLink follow(CanonicalLink link) throws SourceException {
    CanonicalLink at = link;
    for (int hops = 0; hops <= GuardedWire.MAX_REDIRECTS; hops++) {
      WireResponse response = wire.hop(WireRequest.page(at.uri()), at.uri());
      Optional<URI> next = GuardedWire.next(response);
      if (next.isEmpty()) {
        return named(wire.judged(response));
      }
      at = canonical(next.get());
      if (!at.shortened()) {
        return at;
      }
    }
    throw GuardedWire.tooMany(link.uri());
  }

  private static CanonicalLink canonical(URI uri) throws SourceException.Refused {
    try {
      return CanonicalLink.of(uri.toString());
    } catch (LinkRefused e) {
      throw new SourceException.Refused("leads to " + e.problem(), uri);
    }
  }

  /** Some answer with a page that names the post instead of leading there. */
  private static CanonicalLink named(WireResponse response) throws SourceException {
    String type = response.header("Content-Type").orElse("");
    Document page =
        Jsoup.parse(Characters.decode(response.body(), type), response.uri().toString());
    for (String address :
        Stream.of(
                page.select("link[rel=canonical]").attr("abs:href"),
                page.select("meta[property=og:url]").attr("content"))
            .filter(each -> each.startsWith("http"))
            .toList()) {
      CanonicalLink link = canonical(URI.create(address.strip().replace(" ", "%20")));
      if (!link.shortened() && !link.uri().equals(response.uri())) {
        return link;
      }
    }
    throw new SourceException.Unreadable("does not say where it leads", response.uri());
  }
}
