package io.thintag.collect.wire;

import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The answer's own word to robots, {@code X-Robots-Tag}: a page that is not to be indexed is not
 * used. WordPress says it of each answer of its REST interface, and its plugins of feeds and
 * sitemaps: those are made for programs and only kept out of people's search results, so that the
 * word closes nothing there.
 */
final class RobotsTag {
  private RobotsTag() {}

  private static final Pattern FOR_PROGRAMS =
      Pattern.compile("(?:application|text)/(?!xhtml)(?:[\\w.+-]*(?:xml|json)|(?:x-)?gzip)\\b.*");

  static void admit(WireResponse response) throws SourceException.Closed {
    String type = response.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).strip();
    if (FOR_PROGRAMS.matcher(type).matches()) {
      return;
    }
    List<String> tags = response.headers().getOrDefault("X-Robots-Tag", List.of());
    if (tags.stream().anyMatch(RobotsTag::closes)) {
      throw new SourceException.Closed(
          "X-Robots-Tag of " + response.uri().getAuthority() + " forbids using this page",
          response.uri());
    }
  }

  /** A tag may begin with the name of the robot that it is meant for. */
  private static boolean closes(String tag) {
    String rules = tag.toLowerCase(Locale.ROOT).strip();
    if (rules.matches("(?!unavailable_after|max-)[a-z][\\w.-]*\\s*:.*")) {
      String robot = rules.substring(0, rules.indexOf(':')).strip();
      if (!robot.equals(Robots.PRODUCT)) {
        return false;
      }
      rules = rules.substring(rules.indexOf(':') + 1);
    }
    return Arrays.stream(rules.split(","))
        .map(String::strip)
        .anyMatch(rule -> rule.equals("none") || rule.equals("noindex"));
  }
}
