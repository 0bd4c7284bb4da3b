package io.thintag.post;

import org.jspecify.annotations.Nullable;

/**
 * Counts a platform shows beside a post, as last read. An unknown count is null, never 0. Counts of
 * different platforms are never added up: YouTube's developer policies forbid it, and a view is not
 * a view.
 */
public record Engagement(
    @Nullable Long views, @Nullable Long likes, @Nullable Long comments, @Nullable Long shares) {

  /** Nothing is known. */
  public static final Engagement UNKNOWN = new Engagement(null, null, null, null);

  public Engagement {
    requireCount("views", views);
    requireCount("likes", likes);
    requireCount("comments", comments);
    requireCount("shares", shares);
  }

  private static void requireCount(String name, @Nullable Long count) {
    if (count != null && count < 0) {
      throw new IllegalArgumentException(name + " is negative: " + count);
    }
  }
}
