package io.thintag.collect.facebook;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post of a Page (developers.facebook.com/docs/graph-api/reference/page-post), turned into an
 * item. It lists no hashtags: {@code message_tags} are mentions. Its {@code updated_time} also
 * moves with each comment and so tells nothing of an edit. A count that is not there may be 0 or
 * may not be shown to us, so it is unknown.
 */
final class PagePost {
  static final String PLATFORM = "facebook";

  static final String FIELDS =
      "id,message,message_tags,permalink_url,created_time,updated_time,shares,"
          + "reactions.summary(true).limit(0),comments.summary(true).limit(0),"
          + "attachments{media_type,type}";

  private PagePost() {}

  /**
   * Reads a post.
   *
   * @param page whose posts were asked for
   */
  static Item item(JsonNode node, Account page) {
    Fields post = new Fields(node);
    String id = null;
    try {
      id = post.text("id");
      return new Item.Found(post(id, post, page), null, PageRef.write(page));
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  private static Post post(String id, Fields post, Account page) throws Fields.Unfit {
    return new Post(
        new PostKey(PLATFORM, id),
        post.optionalText("message").orElse(""),
        List.of(),
        page,
        GraphFields.link(post, "permalink_url"),
        GraphFields.time(post, "created_time"),
        null,
        new Engagement(null, total(post, "reactions"), total(post, "comments"), shares(post)),
        media(post),
        false);
  }

  private static @Nullable Long total(Fields post, String name) throws Fields.Unfit {
    if (!post.has(name) || !post.object(name).has("summary")) {
      return null;
    }
    return post.object(name).object("summary").count("total_count");
  }

  private static @Nullable Long shares(Fields post) throws Fields.Unfit {
    return post.has("shares") ? post.object("shares").count("count") : null;
  }

  private static MediaKind media(Fields post) throws Fields.Unfit {
    if (!post.has("attachments")) {
      return MediaKind.TEXT;
    }
    Optional<Fields> first = post.object("attachments").objects("data").stream().findFirst();
    if (first.isEmpty()) {
      return MediaKind.TEXT;
    }
    String kind = first.get().optionalText("media_type").orElse("");
    String type = first.get().optionalText("type").orElse("");
    return switch (kind.isEmpty() ? type : kind) {
      case "photo", "album", "cover_photo", "profile_media" -> MediaKind.IMAGE;
      case "video", "video_inline", "video_autoplay" -> MediaKind.VIDEO;
      case "link", "share", "event" -> MediaKind.LINK;
      default -> MediaKind.UNKNOWN;
    };
  }
}
