package io.thintag.collect.mastodon;

import io.thintag.collect.WireResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids in the Link header (RFC 8288) of a timeline. Only the id is taken from it: the address is
 * built anew, so that a server cannot send us elsewhere.
 */
final class Links {
  private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;[^,<]*rel=\"?([a-z]+)\"?");

  private Links() {}

  /** The id below which the next older page begins. */
  static Optional<String> older(WireResponse response) {
    return id(response, "next", "max_id");
  }

  /** The id above which the next newer page begins. */
  static Optional<String> newer(WireResponse response) {
    return id(response, "prev", "min_id");
  }

  private static Optional<String> id(WireResponse response, String rel, String parameter) {
    Pattern value = Pattern.compile("[?&]" + parameter + "=([\\w-]{1,64})");
    for (String header : response.headers().getOrDefault("Link", List.of())) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        Matcher id = value.matcher(link.group(1));
        if (link.group(2).equals(rel) && id.find()) {
          return Optional.of(id.group(1));
        }
      }
    }
    return Optional.empty();
  }
}
