package io.thintag.collect.mastodon;

import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Item;
import io.thintag.collect.json.Fields;
import io.thintag.collect.text.HtmlText;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A status as the API gives it (docs.joinmastodon.org/entities/Status), turned into an item. Its
 * native id is the ActivityPub {@code uri}: a status has another {@code id} on each server that got
 * to know it.
 */
final class Status {
  static final String PLATFORM = "mastodon";

  private Status() {}

  /** The id on this server, if that much is readable. */
  static Optional<String> id(JsonNode node) {
    try {
      return new Fields(node).optionalText("id").filter(id -> id.matches("[\\w-]{1,64}"));
    } catch (Fields.Unfit e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a status.
   *
   * @param server the server that was asked
   */
  static Item item(JsonNode node, URI server) {
    Fields status = new Fields(node);
    String uri = null;
    try {
      uri = status.text("uri");
      String id = id(node).orElseThrow(() -> new Fields.Unfit("id is missing"));
      return new Item.Found(post(uri, status, server), null, SourceRef.write(server, id));
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(uri, String.valueOf(e.getMessage()), 0);
    }
  }

  private static Post post(String uri, Fields status, URI server) throws Fields.Unfit {
    boolean repost = status.has("reblog");
    Fields words = repost ? status.object("reblog") : status;
    return new Post(
        new PostKey(PLATFORM, uri),
        text(words),
        hashtags(words),
        account(status.object("account"), server),
        address(status),
        status.time("created_at"),
        status.optionalTime("edited_at").orElse(null),
        new Engagement(
            null,
            words.count("favourites_count"),
            words.count("replies_count"),
            words.count("reblogs_count")),
        media(words),
        repost);
  }

  private static String text(Fields status) throws Fields.Unfit {
    String warning = status.optionalText("spoiler_text").orElse("").strip();
    String content = HtmlText.of(status.text("content"));
    return warning.isEmpty() ? content : warning + "\n" + content;
  }

  private static List<String> hashtags(Fields status) throws Fields.Unfit {
    List<String> names = new ArrayList<>();
    for (Fields tag : status.objects("tags")) {
      tag.optionalText("name").filter(name -> !name.isBlank()).ifPresent(names::add);
    }
    return names;
  }

  private static Account account(Fields account, URI server) throws Fields.Unfit {
    String acct = account.text("acct");
    String handle = acct.contains("@") ? acct : acct + "@" + server.getAuthority();
    return new Account(
        PLATFORM,
        account.optionalText("url").orElse(null),
        handle,
        account.optionalText("display_name").orElse(null));
  }

  private static @Nullable URI address(Fields status) throws Fields.Unfit {
    try {
      return status.optionalText("url").map(URI::create).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static MediaKind media(Fields status) throws Fields.Unfit {
    for (Fields attachment : status.objects("media_attachments")) {
      return switch (attachment.optionalText("type").orElse("")) {
        case "image" -> MediaKind.IMAGE;
        case "video", "gifv" -> MediaKind.VIDEO;
        case "audio" -> MediaKind.AUDIO;
        default -> MediaKind.UNKNOWN;
      };
    }
    return status.has("card") ? MediaKind.LINK : MediaKind.TEXT;
  }
}
