package io.thintag.pipeline;

import io.thintag.collect.Item;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.store.PartCounts.Counts;
import io.thintag.store.PartCounts.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts which optional parts the items of a page have. */
final class ItemParts {
  private ItemParts() {}

  static Counts of(List<Item> items) {
    Map<Part, Long> with = new EnumMap<>(Part.class);
    long posts = 0;
    for (Item item : items) {
      if (item instanceof Item.Found found) {
        posts++;
        for (Part part : Part.values()) {
          if (has(found.post(), part)) {
            with.merge(part, 1L, Long::sum);
          }
        }
      }
    }
    return new Counts(posts, with);
  }

  private static boolean has(Post post, Part part) {
    Engagement engagement = post.engagement();
    return switch (part) {
      case VIEWS -> engagement.views() != null;
      case LIKES -> engagement.likes() != null;
      case COMMENTS -> engagement.comments() != null;
      case SHARES -> engagement.shares() != null;
      case AUTHOR_NAME -> post.account().name() != null;
      case URL -> post.url() != null;
      case HASHTAGS -> !post.hashtags().isEmpty();
      case MEDIA -> post.media() != MediaKind.TEXT && post.media() != MediaKind.UNKNOWN;
    };
  }
}
