package io.thintag.demo;

import io.thintag.post.Engagement;

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
          dice.perMille(30) ? Engagement.UNKNOWN : new Engagement(more * 37 + 5, more, null, null);
      default -> Engagement.UNKNOWN;
    };
  }
}
