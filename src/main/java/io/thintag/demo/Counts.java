package io.thintag.demo;

import io.thintag.post.Engagement;
import org.jspecify.annotations.Nullable;

/** Likes and views of a post; some of them grow from phase 0 to phase 1. */
final class Counts {
  private Counts() {}

  static Engagement of(DemoPost post, int phase) {
    Dice dice = Dice.of(0, "counts", post.number());
    long base = (long) StrictMath.pow(10, dice.fraction() * 2.6);
    boolean grows = dice.perMille(350);
    long more = phase > 0 && grows ? base + dice.between(1, 40) : base;
    return switch (post.platform()) {
      case DemoPost.MASTODON -> new Engagement(null, more, more / 7, more / 5);
      case DemoPost.YOUTUBE ->
          // A channel may hide its counts.
          dice.perMille(30)
              ? Engagement.UNKNOWN
              : new Engagement(more * 37 + 5, more, comments(post, more), null);
      // Facebook leaves the field out where nobody has shared.
      case DemoPost.FACEBOOK ->
          new Engagement(null, more, more / 7, more < 5 ? null : Long.valueOf(more / 5));
      case DemoPost.TIKTOK -> new Engagement(more * 23, more, more / 6, more / 9);
      case DemoPost.BLUESKY -> new Engagement(null, more, more / 7, more / 5);
      // The likes may be hidden.
      case DemoPost.INSTAGRAM ->
          new Engagement(null, dice.perMille(60) ? null : Long.valueOf(more), more / 7, null);
      default -> Engagement.UNKNOWN;
    };
  }

  /** Offices have switched comments off; a channel's feed tells none either. */
  private static @Nullable Long comments(DemoPost video, long likes) {
    return video.author().isOffice() ? null : Long.valueOf(likes / 7);
  }
}
