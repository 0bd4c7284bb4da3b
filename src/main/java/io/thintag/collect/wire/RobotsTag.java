package io.thintag.collect.wire;

import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The answer's own word to robots, {@code X-Robots-Tag}: a page that is not to be indexed is not
 * used.
 */
final class RobotsTag {
  private RobotsTag() {}

  static void admit(WireResponse response) throws SourceException.Refused {
    List<String> tags = response.headers().getOrDefault("X-Robots-Tag", List.of());
    if (tags.stream().anyMatch(RobotsTag::closes)) {
      throw new SourceException.Refused(
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
