package io.thintag.demo;

import io.thintag.demo.Office.Medium;

/** How the posts of a world are shared over the platforms: much as in Thailand. */
final class Shares {
  private static final int STORIES_PER_MILLE = 154;

  private Shares() {}

  /** Posts of people without a registered account on a network. */
  static int of(Network network, int posts) {
    int perMille =
        switch (network) {
          case MASTODON -> 110;
          case YOUTUBE -> 40;
          case INSTAGRAM -> 6;
          case THREADS -> 40;
          case BLUESKY -> 20;
          case TIKTOK -> 15;
          case X -> 5;
        };
    return posts * perMille / 1_000;
  }

  /** Posts of registered offices on a medium; websites with feeds have what the others leave. */
  static int of(Medium medium, int posts) {
    return switch (medium) {
      case CHANNEL -> posts * 110 / 1_000;
      case FACEBOOK -> posts * 405 / 1_000;
      case INSTAGRAM -> posts * 94 / 1_000;
      case PAGE -> posts * 40 / 1_000;
      case FEED -> posts - others(posts);
    };
  }

  private static int others(int posts) {
    int others = 0;
    for (Network network : Network.values()) {
      others += network.isCollected() ? of(network, posts) : 0;
    }
    for (Medium medium : Medium.values()) {
      others += medium == Medium.FEED ? 0 : of(medium, posts);
    }
    return others;
  }

  /** Posts of the campaigns that an office writes. */
  static int perOffice(Medium medium) {
    return switch (medium) {
      case FEED -> 16;
      case CHANNEL -> 36;
      case FACEBOOK -> 40;
      case INSTAGRAM -> 24;
      case PAGE -> 50;
    };
  }

  /** How many of so many posts belong to the older campaign. */
  static int stories(int posts) {
    return posts * STORIES_PER_MILLE / 1_000;
  }
}
