package io.thintag.collect.x;

import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Item;
import io.thintag.collect.json.Fields;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A post as the API gives it (docs.x.com/x-api/fundamentals/data-dictionary), turned into an item.
 * An edit is a post of its own there; its native id here is that of the first version, so that one
 * post stays one post.
 */
final class XPost {
  static final String PLATFORM = "x";

  private XPost() {}

  static Item item(JsonNode node, Included included) {
    Fields post = new Fields(node);
    String id = null;
    try {
      id = post.text("id");
      if (!XId.isOne(id)) {
        throw new Fields.Unfit("id is no number");
      }
      return new Item.Found(post(id, post, included));
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  private static Post post(String id, Fields post, Included included) throws Fields.Unfit {
    String first = firstVersion(post, id);
    boolean edited = !first.equals(id);
    Instant created = post.time("created_at");
    @Nullable String original = reposted(post);
    Fields words = original == null ? post : included.post(original).orElse(post);
    Account account = included.account(post.text("author_id"));
    return new Post(
        new PostKey(PLATFORM, first),
        text(words),
        hashtags(words),
        account,
        address(account, id),
        edited ? XId.time(first) : created,
        edited ? created : null,
        original == null ? engagement(post) : Engagement.UNKNOWN,
        media(words),
        original != null);
  }

  private static String firstVersion(Fields post, String id) {
    JsonNode history = post.node().get("edit_history_tweet_ids");
    if (history == null || !history.isArray() || history.size() == 0) {
      return id;
    }
    JsonNode first = history.get(0);
    return first != null && first.isString() && XId.isOne(first.getStringValue())
        ? first.getStringValue()
        : id;
  }

  /** Id of the post that is only passed on. */
  private static @Nullable String reposted(Fields post) throws Fields.Unfit {
    for (Fields reference : post.objects("referenced_tweets")) {
      if ("retweeted".equals(reference.optionalText("type").orElse(""))) {
        return reference.text("id");
      }
    }
    return null;
  }

  /** The whole text of a long post stands apart; both are escaped like HTML. */
  private static String text(Fields post) throws Fields.Unfit {
    String text =
        post.has("note_tweet") ? post.object("note_tweet").text("text") : post.text("text");
    return Parser.unescapeEntities(text, false);
  }

  private static List<String> hashtags(Fields post) throws Fields.Unfit {
    List<String> tags = new ArrayList<>();
    for (Fields tag : entities(post, "hashtags")) {
      tag.optionalText("tag").filter(name -> !name.isBlank()).ifPresent(tags::add);
    }
    return tags;
  }

  private static List<Fields> entities(Fields post, String kind) throws Fields.Unfit {
    Fields holder = post.has("note_tweet") ? post.object("note_tweet") : post;
    return holder.has("entities") ? holder.object("entities").objects(kind) : List.of();
  }

  private static URI address(Account account, String id) {
    String handle = account.handle();
    return URI.create(
        handle != null && handle.matches("\\w{1,50}")
            ? "https://x.com/" + handle + "/status/" + id
            : "https://x.com/i/web/status/" + id);
  }

  /** Only of posts of their own: those passed on show the counts of the original, in part. */
  private static Engagement engagement(Fields post) throws Fields.Unfit {
    if (!post.has("public_metrics")) {
      return Engagement.UNKNOWN;
    }
    Fields metrics = post.object("public_metrics");
    return new Engagement(
        metrics.count("impression_count"),
        metrics.count("like_count"),
        metrics.count("reply_count"),
        metrics.count("retweet_count"));
  }

  /** Media are links too, whose addresses tell their kind; asking for them would cost. */
  private static MediaKind media(Fields post) throws Fields.Unfit {
    MediaKind media = MediaKind.TEXT;
    for (Fields link : entities(post, "urls")) {
      String target = link.optionalText("expanded_url").orElse("");
      if (target.matches(".*/status/\\d+/video/\\d+")) {
        return MediaKind.VIDEO;
      }
      if (target.matches(".*/status/\\d+/photo/\\d+")) {
        media = MediaKind.IMAGE;
      } else if (media == MediaKind.TEXT) {
        media = MediaKind.LINK;
      }
    }
    return media;
  }
}
