package io.thintag.collect.link;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A platform's site under all the names that show the same posts. Other names of the same owner
 * (developers.facebook.com, help.x.com) are plain web pages.
 *
 * @param platform whose site it is
 * @param hosts the names it answers to, in lower case
 * @param home the name used in canonical links
 */
record Site(String platform, Pattern hosts, String home) {
  private static final List<Site> ALL =
      List.of(
          site(
              "youtube",
              "(?:(?:www|m|music|gaming)\\.)?youtube(?:-nocookie)?\\.com",
              "www.youtube.com"),
          site("youtube", "(?:www\\.)?youtu\\.be", "youtu.be"),
          site("tiktok", "(?:(?:www|m|us|lite)\\.)?tiktok\\.com", "www.tiktok.com"),
          site(
              "facebook",
              "(?:(?:www|m|mbasic|web|touch|mobile|free|business|[a-z]{2}-[a-z]{2})\\.)?facebook\\.com"
                  + "|(?:(?:www|m)\\.)?fb\\.com",
              "www.facebook.com"),
          site(
              "instagram",
              "(?:(?:www|m)\\.)?instagram\\.com|(?:www\\.)?instagr\\.am",
              "www.instagram.com"),
          site("threads", "(?:www\\.)?threads\\.(?:net|com)", "www.threads.com"),
          site("x", "(?:(?:www|m|mobile)\\.)?(?:twitter|x)\\.com", "x.com"),
          site("bluesky", "(?:www\\.)?bsky\\.app", "bsky.app"),
          site("pantip", "(?:(?:www|m)\\.)?pantip\\.com", "pantip.com"));

  private static Site site(String platform, String hosts, String home) {
    return new Site(platform, Pattern.compile(hosts), home);
  }

  /** The site to which a link leads; empty: none of a platform. */
  static Optional<Site> of(WrittenLink link) {
    boolean usualPort = link.uri().getPort() < 0;
    return ALL.stream()
        .filter(site -> usualPort && site.hosts.matcher(link.host()).matches())
        .findFirst();
  }
}
