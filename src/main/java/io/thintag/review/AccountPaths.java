package io.thintag.review;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the paths of addresses on platforms lead to. */
final class AccountPaths {
  /** First parts of paths that lead into the platform itself. */
  private static final Set<String> ITS_OWN =
      Set.of(
          "about",
          "accounts",
          "events",
          "explore",
          "groups",
          "hashtag",
          "help",
          "home",
          "i",
          "intent",
          "login",
          "p",
          "pages",
          "people",
          "photo",
          "profile.php",
          "reel",
          "reels",
          "search",
          "settings",
          "share",
          "sharer",
          "sharer.php",
          "stories",
          "story.php",
          "tag",
          "tv",
          "watch",
          "r",
          "ti");

  /** Addresses of a single post, which somebody copied in place of the account's. */
  private static final Pattern POST =
      Pattern.compile(
          ".*/(?:posts?|videos?|status|reel|photo|permalink)/[^/]+.*|/(?:watch|story\\.php|permalink\\.php)\\b.*");

  private AccountPaths() {}

  /** True if a path leads to a single post. */
  static boolean isPost(String path) {
    return POST.matcher(path).matches();
  }

  /** True if the first part of a path leads into the platform itself. */
  static boolean isPlatforms(String first) {
    String lower = first.toLowerCase(Locale.ROOT);
    return ITS_OWN.contains(lower) || lower.endsWith(".php");
  }

  /** The part of a path that a pattern names; null: no path has such a part. */
  static Optional<String> part(@Nullable Pattern pattern, String path) {
    if (pattern == null) {
      return Optional.empty();
    }
    Matcher match = pattern.matcher(path);
    if (!match.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(match.group(1))
        .or(() -> Optional.ofNullable(match.groupCount() > 1 ? match.group(2) : null));
  }
}
