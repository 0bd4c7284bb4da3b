package io.thintag.collect.instagram;

import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Item;
import io.thintag.collect.graph.GraphFields;
import io.thintag.collect.json.Fields;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.util.List;

/**
 * A medium (developers.facebook.com/docs/instagram-platform/reference/instagram-media), turned into
 * an item. {@code like_count} is left out where its owner hides it.
 */
final class Media {
  static final String PLATFORM = "instagram";

  static final String FIELDS =
      "id,caption,media_type,permalink,timestamp,like_count,comments_count";

  private Media() {}

  /**
   * Reads a medium.
   *
   * @param hashtags by which it was found: they may stand in its comments instead of its caption
   */
  static Item item(JsonNode node, Account account, List<String> hashtags) {
    Fields media = new Fields(node);
    String id = null;
    try {
      id = media.text("id");
      return new Item.Found(post(id, media, account, hashtags));
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  private static Post post(String id, Fields media, Account account, List<String> hashtags)
      throws Fields.Unfit {
    return new Post(
        new PostKey(PLATFORM, id),
        media.optionalText("caption").orElse(""),
        hashtags,
        account,
        GraphFields.link(media, "permalink"),
        GraphFields.time(media, "timestamp"),
        null,
        new Engagement(null, media.count("like_count"), media.count("comments_count"), null),
        kind(media.optionalText("media_type").orElse("")),
        false);
  }

  private static MediaKind kind(String type) {
    return switch (type) {
      case "IMAGE", "CAROUSEL_ALBUM" -> MediaKind.IMAGE;
      case "VIDEO" -> MediaKind.VIDEO;
      default -> MediaKind.UNKNOWN;
    };
  }
}
