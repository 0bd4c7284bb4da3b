package io.thintag.demo;

import io.thintag.area.Unit;

/**
 * A registered publisher: the website, the channel, the Page or the account of an office.
 *
 * @param number counts the offices of its medium; small habits of the site follow from it
 * @param slug name of the site in addresses
 */
record Office(Medium medium, int number, String slug, Author author, Unit unit) {

  /** Where an office publishes. */
  enum Medium {
    /** A website with an RSS feed. */
    FEED(DemoPost.WEB, true),
    /** A website with a list page and articles. */
    PAGE(DemoPost.WEB, false),
    /** A YouTube channel. */
    CHANNEL(DemoPost.YOUTUBE, true),
    /** A Facebook Page. */
    FACEBOOK(DemoPost.FACEBOOK, false),
    /** A professional account of Instagram. */
    INSTAGRAM(DemoPost.INSTAGRAM, false);

    private final String platform;
    private final boolean edits;

    /**
     * @param edits true if an edit of an old post can be noticed
     */
    Medium(String platform, boolean edits) {
      this.platform = platform;
      this.edits = edits;
    }

    boolean edits() {
      return edits;
    }
  }

  /** The invented host of its own address. */
  String host() {
    return slug + ".example";
  }

  String platform() {
    return medium.platform;
  }

  /** True for a channel that is also read by its feed, as it is where there is no key. */
  boolean hasWatchedFeed() {
    return medium == Medium.CHANNEL && number % 8 == 5;
  }

  /** True if its posts are asked for again one by one, so that a deletion is noticed. */
  boolean isReadAgain() {
    return medium == Medium.CHANNEL && !hasWatchedFeed();
  }

  /** True for a Page that the token may not see; it has nothing to show. */
  boolean isHidden() {
    return medium == Medium.FACEBOOK && number % 90 == 89;
  }
}
