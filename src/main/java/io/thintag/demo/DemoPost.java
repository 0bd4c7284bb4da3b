package io.thintag.demo;

import java.time.Instant;

/**
 * One thing that somebody published in the pretend internet.
 *
 * @param number counts all things of a world; its story and its counts follow from it
 * @param platform facebook, youtube, web, mastodon and so on
 * @param nativeId stable id on the platform, whatever the server's port. Only websites without a
 *     feed are known by the address that was read: for them it is the path below the server's root.
 * @param first how it reads in phase 0
 * @param later how it reads in phase 1; the same wording if it is never edited
 */
record DemoPost(
    int number,
    String platform,
    String nativeId,
    Author author,
    Instant publishedAt,
    Wording first,
    Wording later,
    Lot lot) {

  static final String BLUESKY = "bluesky";
  static final String FACEBOOK = "facebook";
  static final String INSTAGRAM = "instagram";
  static final String MASTODON = "mastodon";
  static final String THREADS = "threads";
  static final String TIKTOK = "tiktok";
  static final String WEB = "web";
  static final String X = "x";
  static final String YOUTUBE = "youtube";

  /** What becomes of a post. */
  enum Lot {
    ORDINARY,
    /** Gone in phase 1. */
    DELETED,
    /** Only passes on what somebody else wrote. */
    REPOST,
    /** A field that no reader can do without is missing. */
    BROKEN
  }

  Wording wording(int phase) {
    return phase == 0 ? first : later;
  }

  boolean exists(int phase) {
    return phase == 0 || lot != Lot.DELETED;
  }

  /** True if it reads otherwise from phase 1 on. */
  boolean isEdited() {
    return later != first;
  }

  /** When it was edited: some hours after it came out. */
  Instant editedAt() {
    return publishedAt.plusSeconds(3_600L + number % 7 * 5_400L);
  }
}
