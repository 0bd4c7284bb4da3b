package io.thintag.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counts of a post that are known, with their names. */
final class EngagementWords {
  private EngagementWords() {}

  static String of(
      Wording w,
      @Nullable Long views,
      @Nullable Long likes,
      @Nullable Long comments,
      @Nullable Long shares) {
    List<String> known = new ArrayList<>();
    add(known, w, "engagement.views", views);
    add(known, w, "engagement.likes", likes);
    add(known, w, "engagement.comments", comments);
    add(known, w, "engagement.shares", shares);
    return String.join(" · ", known);
  }

  private static void add(List<String> known, Wording w, String key, @Nullable Long count) {
    if (count != null) {
      known.add(w.t(key) + " " + w.number(count));
    }
  }
}
