package io.thintag.demo;

import java.util.ArrayList;
import java.util.List;

/** Where and by which sources offices are read. */
final class Readings {
  private Readings() {}

  /**
   * One way to read an office.
   *
   * @param address path below the server's root for feeds and pages, else where a person would look
   */
  record Reading(String source, String address) {}

  static List<Reading> of(Office office) {
    List<Reading> readings = new ArrayList<>();
    String id = office.author().nativeId();
    switch (office.medium()) {
      case FEED -> readings.add(new Reading("feed", path(office)));
      case PAGE -> readings.add(new Reading("page", path(office)));
      case FACEBOOK -> readings.add(new Reading("facebook", "https://www.facebook.com/" + id));
      case INSTAGRAM ->
          readings.add(
              new Reading(
                  "instagram", "https://www.instagram.com/" + office.author().handle() + "/"));
      case CHANNEL -> {
        if (office.hasWatchedFeed()) {
          readings.add(new Reading("feed", path(office)));
        }
        readings.add(new Reading("youtube", "https://www.youtube.com/channel/" + id));
      }
    }
    return readings;
  }

  /** Path and query of an office's own publication, below the server's root. */
  static String path(Office office) {
    return switch (office.medium()) {
      case FEED -> "/web/" + office.slug() + "/feed/";
      case PAGE -> WebPages.listPath(office);
      default -> "/youtube/feeds/videos.xml?channel_id=" + office.author().nativeId();
    };
  }
}
