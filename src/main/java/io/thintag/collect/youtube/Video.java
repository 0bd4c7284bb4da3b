package io.thintag.collect.youtube;

import io.thintag.collect.Item;
import io.thintag.collect.json.Fields;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A video as videos.list gives it (developers.google.com/youtube/v3/docs/videos), turned into an
 * item. Its {@code tags} are the uploader's keywords and no hashtags, so they are left alone.
 */
final class Video {
  static final String PLATFORM = "youtube";

  /** Eleven of these so far, but nobody promises it. */
  private static final String ID = "[\\w-]{1,64}";

  private Video() {}

  static boolean isId(String id) {
    return id.matches(ID);
  }

  /** The id, if that much is readable. */
  static Optional<String> id(Fields video) {
    try {
      return video.optionalText("id").filter(Video::isId);
    } catch (Fields.Unfit e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a video.
   *
   * @param owner the registered account whose videos were asked for, if one's were
   */
  static Item item(Fields video, @Nullable Account owner) {
    Optional<String> id = id(video);
    if (id.isEmpty()) {
      return new Item.Broken(null, "id is missing", 0);
    }
    try {
      return new Item.Found(post(id.get(), video, owner));
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(id.get(), String.valueOf(e.getMessage()), 0);
    }
  }

  private static Post post(String id, Fields video, @Nullable Account owner) throws Fields.Unfit {
    Fields snippet = video.object("snippet");
    String description = snippet.optionalText("description").orElse("");
    return new Post(
        new PostKey(PLATFORM, id),
        (snippet.text("title").strip() + "\n" + description).strip(),
        List.of(),
        account(snippet, owner),
        URI.create("https://www.youtube.com/watch?v=" + id),
        snippet.time("publishedAt"),
        null,
        video.has("statistics") ? counts(video.object("statistics")) : Engagement.UNKNOWN,
        MediaKind.VIDEO,
        false);
  }

  /** A registered account stays as it is registered, or it would not be recognised. */
  private static Account account(Fields snippet, @Nullable Account owner) throws Fields.Unfit {
    String channel = snippet.text("channelId");
    String name = snippet.optionalText("channelTitle").orElse(null);
    if (owner == null) {
      return new Account(PLATFORM, channel, null, name);
    }
    return new Account(
        PLATFORM, owner.nativeId(), owner.handle(), owner.name() == null ? name : owner.name());
  }

  /** A count that the owner hides is left out. */
  private static Engagement counts(Fields statistics) throws Fields.Unfit {
    return new Engagement(
        count(statistics, "viewCount"),
        count(statistics, "likeCount"),
        count(statistics, "commentCount"),
        null);
  }

  /** Counts come as texts, since they may be larger than a number in JavaScript. */
  private static @Nullable Long count(Fields statistics, String name) throws Fields.Unfit {
    String digits = statistics.optionalText(name).orElse(null);
    if (digits == null) {
      return null;
    }
    if (!digits.matches("[0-9]{1,18}")) {
      throw new Fields.Unfit(name + " is no count");
    }
    return Long.valueOf(digits);
  }
}
