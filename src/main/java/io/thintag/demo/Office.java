package io.thintag.demo;

import io.thintag.area.Unit;

/**
 * A registered publisher: the website or the channel of an office.
 *
 * @param number counts the offices of its medium; small habits of the site follow from it
 * @param slug name of the site in addresses
 */
record Office(Medium medium, int number, String slug, Author author, Unit unit) {

  /** Where an office publishes. */
  enum Medium {
    /** A website with an RSS feed. */
    FEED,
    /** A website with a list page and articles. */
    PAGE,
    /** A YouTube channel. */
    CHANNEL
  }

  /** The invented host of its own address. */
  String host() {
    return slug + ".example";
  }

  String platform() {
    return medium == Medium.CHANNEL ? DemoPost.YOUTUBE : DemoPost.WEB;
  }
}
