package io.thintag.collect.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a website may have its sitemap. */
final class SitemapSearch {
  private static final Pattern LINE =
      Pattern.compile("(?im)^[ \\t\\uFEFF]*sitemap[ \\t]*:[ \\t]*(\\S{1,2000})");

  /** Sitemaps of robots.txt that are tried; the others are mostly older or of something else. */
  private static final int TOLD = 3;

  private SitemapSearch() {}

  /** What robots.txt says (sitemaps.org/protocol.php#submit_robots), then the usual places. */
  static List<URI> candidates(URI website, Wire wire) throws SourceException {
    return Stream.concat(
            told(website, wire), Stream.of("sitemap.xml", "wp-sitemap.xml").map(website::resolve))
        .distinct()
        .toList();
  }

  private static Stream<URI> told(URI website, Wire wire) throws SourceException {
    URI robots = website.resolve("/robots.txt");
    try {
      WireResponse response = wire.ask(WireRequest.api(robots));
      return LINE.matcher(new String(response.body(), UTF_8))
          .results()
          .map((MatchResult line) -> line.group(1))
          .flatMap(address -> WebAddress.resolve(robots, address).stream())
          .filter(address -> WebAddress.sameSite(address, website))
          .limit(TOLD);
    } catch (SourceException.NotFound | SourceException.Refused | SourceException.Unreadable e) {
      return Stream.empty();
    }
  }
}
