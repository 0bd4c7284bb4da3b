package io.thintag.collect.threads;

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
 * A found post (developers.facebook.com/docs/threads/threads-media), turned into an item. The
 * search tells no counts and no author's id.
 */
final class ThreadsPost {
  static final String PLATFORM = "threads";

  static final String FIELDS =
      "id,text,media_type,permalink,timestamp,username,has_replies,is_quote_post,is_reply";

  private ThreadsPost() {}

  /**
   * Reads a post.
   *
   * @param tag what it was found by: the text does not always show it
   */
  static Item item(JsonNode node, String tag) {
    Fields post = new Fields(node);
    String id = null;
    try {
      id = post.text("id");
      return new Item.Found(post(id, post, tag));
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  private static Post post(String id, Fields post, String tag) throws Fields.Unfit {
    String kind = post.optionalText("media_type").orElse("");
    return new Post(
        new PostKey(PLATFORM, id),
        post.optionalText("text").orElse(""),
        List.of(tag),
        new Account(PLATFORM, null, post.text("username"), null),
        GraphFields.link(post, "permalink"),
        GraphFields.time(post, "timestamp"),
        null,
        Engagement.UNKNOWN,
        media(kind),
        kind.equals("REPOST_FACADE"));
  }

  private static MediaKind media(String kind) {
    return switch (kind) {
      case "TEXT", "TEXT_POST" -> MediaKind.TEXT;
      case "IMAGE", "CAROUSEL_ALBUM" -> MediaKind.IMAGE;
      case "VIDEO" -> MediaKind.VIDEO;
      case "AUDIO" -> MediaKind.AUDIO;
      default -> MediaKind.UNKNOWN;
    };
  }
}
