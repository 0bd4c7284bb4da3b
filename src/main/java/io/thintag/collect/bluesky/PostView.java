package io.thintag.collect.bluesky;

import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Item;
import io.thintag.collect.json.Fields;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post as the API shows it ({@code app.bsky.feed.defs#postView}), turned into an item. The record
 * inside was written by the author's program and is less to be trusted than what the server adds.
 */
final class PostView {
  static final String PLATFORM = "bluesky";

  /** What the server shows for a handle that does not lead back to its account. */
  private static final String NO_HANDLE = "handle.invalid";

  private PostView() {}

  static Item item(JsonNode node) {
    Fields view = new Fields(node);
    String uri = null;
    try {
      uri = view.text("uri");
      AtUri place = AtUri.of(uri).orElseThrow(() -> new Fields.Unfit("uri is not that of a post"));
      return new Item.Found(post(place, view));
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(uri, String.valueOf(e.getMessage()), 0);
    }
  }

  private static Post post(AtUri place, Fields view) throws Fields.Unfit {
    Fields written = view.object("record");
    Account account = account(view.object("author"));
    String profile = account.handle() == null ? place.did() : account.handle();
    return new Post(
        new PostKey(PLATFORM, place.toString()),
        written.text("text"),
        hashtags(written),
        account,
        URI.create("https://bsky.app/profile/" + profile + "/post/" + place.rkey()),
        published(view, written),
        null,
        new Engagement(
            null, view.count("likeCount"), view.count("replyCount"), view.count("repostCount")),
        media(view),
        false);
  }

  private static Account account(Fields author) throws Fields.Unfit {
    return new Account(
        PLATFORM,
        author.text("did"),
        author.optionalText("handle").filter(handle -> !handle.equals(NO_HANDLE)).orElse(null),
        author.optionalText("displayName").orElse(null));
  }

  /**
   * The time by which the platform itself sorts: the author's, unless that lies after the moment at
   * which the server got to know the post. An author's clock that cannot be read counts for
   * nothing.
   */
  private static Instant published(Fields view, Fields written) throws Fields.Unfit {
    Instant indexed = view.time("indexedAt");
    String told = written.text("createdAt");
    try {
      Instant created = OffsetDateTime.parse(told).toInstant();
      return created.isBefore(indexed) ? created : indexed;
    } catch (DateTimeException e) {
      return indexed;
    }
  }

  /** Tags in the text, which are marked by facets, and those that stand beside it. */
  private static List<String> hashtags(Fields written) {
    Set<String> tags = new LinkedHashSet<>();
    for (Fields facet : written.objects("facets")) {
      for (Fields feature : facet.objects("features")) {
        addText(feature.node().get("tag"), tags);
      }
    }
    JsonNode beside = written.node().get("tags");
    if (beside != null && beside.isArray()) {
      beside.values().forEach(tag -> addText(tag, tags));
    }
    return new ArrayList<>(tags);
  }

  private static void addText(@Nullable JsonNode node, Set<String> tags) {
    if (node != null && node.isString() && !node.getStringValue().isBlank()) {
      tags.add(node.getStringValue().replace("\0", ""));
    }
  }

  private static MediaKind media(Fields view) throws Fields.Unfit {
    if (!view.has("embed")) {
      return MediaKind.TEXT;
    }
    Fields embed = view.object("embed");
    return switch (kind(embed)) {
      case "app.bsky.embed.recordWithMedia" -> kindOf(kind(embed.object("media")));
      case "app.bsky.embed.record" -> MediaKind.TEXT;
      default -> kindOf(kind(embed));
    };
  }

  private static MediaKind kindOf(String embed) {
    return switch (embed) {
      case "app.bsky.embed.images" -> MediaKind.IMAGE;
      case "app.bsky.embed.video" -> MediaKind.VIDEO;
      case "app.bsky.embed.external" -> MediaKind.LINK;
      default -> MediaKind.UNKNOWN;
    };
  }

  private static String kind(Fields embed) throws Fields.Unfit {
    String type = embed.optionalText("$type").orElse("");
    int view = type.indexOf('#');
    return view < 0 ? type : type.substring(0, view);
  }
}
