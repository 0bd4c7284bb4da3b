package io.thintag.collect.tiktok;

import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Item;
import io.thintag.collect.json.Fields;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A video as the Research API gives it (developers.tiktok.com/doc/research-api-specs-query-videos),
 * turned into an item. Ids are numbers above 2^53.
 */
final class Video {
  static final String PLATFORM = "tiktok";

  static final String FIELDS =
      "id,username,create_time,video_description,hashtag_names,view_count,like_count,"
          + "comment_count,share_count";

  private Video() {}

  static Item item(JsonNode node) {
    Fields video = new Fields(node);
    String id = null;
    try {
      id = video.text("id");
      if (!VideoId.FORM.matcher(id).matches()) {
        throw new Fields.Unfit("id is no number");
      }
      return new Item.Found(post(id, video), null, Refreshing.REF);
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  private static Post post(String id, Fields video) throws Fields.Unfit {
    String username = video.text("username");
    return new Post(
        new PostKey(PLATFORM, id),
        video.optionalText("video_description").orElse(""),
        hashtags(video),
        new Account(PLATFORM, null, username, null),
        VideoAddress.of(username, id),
        published(video),
        null,
        new Engagement(
            video.count("view_count"),
            video.count("like_count"),
            video.count("comment_count"),
            video.count("share_count")),
        MediaKind.VIDEO,
        false);
  }

  private static Instant published(Fields video) throws Fields.Unfit {
    Long seconds = video.count("create_time");
    if (seconds == null) {
      throw new Fields.Unfit("create_time is missing");
    }
    return Instant.ofEpochSecond(Math.min(seconds, Instant.MAX.getEpochSecond()));
  }

  private static List<String> hashtags(Fields video) {
    JsonNode list = video.node().get("hashtag_names");
    List<String> names = new ArrayList<>();
    if (list != null && list.isArray()) {
      for (JsonNode name : list.values()) {
        Optional.of(name)
            .filter(JsonNode::isString)
            .map(text -> text.getStringValue().replace("\0", ""))
            .filter(text -> !text.isBlank())
            .ifPresent(names::add);
      }
    }
    return names;
  }
}
