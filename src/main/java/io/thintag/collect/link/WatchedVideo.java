package io.thintag.collect.link;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import io.thintag.collect.text.Characters;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A video of YouTube as oEmbed and its page tell it: oEmbed has title and channel, only the page
 * has the description, where the hashtags mostly are, and the time.
 */
final class WatchedVideo {
  private static final String PLATFORM = "youtube";

  /** The whole description; the one in Open Graph is cut off. */
  private static final Pattern DESCRIPTION =
      Pattern.compile("\"shortDescription\":(\"(?:[^\"\\\\]|\\\\.)*+\")");

  private static final Pattern CHANNEL = Pattern.compile("\"channelId\":\"(UC[\\w-]{22})\"");
  private static final Pattern HANDLE = Pattern.compile("https?://[^/]+/@([^/?#]+)");

  private final WireResponse embed;
  private final String source;
  private final Document page;
  private final JsonMapper json;

  WatchedVideo(WireResponse embed, WireResponse page, JsonMapper json) {
    this.embed = embed;
    this.source = Characters.decode(page.body(), page.header("Content-Type").orElse(""));
    this.page = Jsoup.parse(source, page.uri().toString());
    this.json = json;
  }

  Item item(Query.Link link) throws SourceException.Unreadable {
    String id = String.valueOf(link.nativeId());
    Fields told = new Fields(JsonBody.tree(embed, json));
    try {
      Instant published =
          PageTime.of(page, json)
              .orElseThrow(() -> new Fields.Unfit("the publishing time is missing"));
      return new Item.Found(
          new Post(
              new PostKey(PLATFORM, id),
              (told.text("title") + "\n" + description()).strip(),
              List.of(),
              account(told),
              link.address(),
              published,
              null,
              Engagement.UNKNOWN,
              MediaKind.VIDEO,
              false));
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  private String description() {
    Matcher whole = DESCRIPTION.matcher(source);
    return Optional.of(whole)
        .filter(Matcher::find)
        .flatMap(found -> text(found.group(1)))
        .orElseGet(() -> page.select("meta[property=og:description]").attr("content"));
  }

  private Optional<String> text(String literal) {
    try {
      return Optional.ofNullable(json.readValue(literal, Argument.STRING));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Account account(Fields told) throws Fields.Unfit {
    Matcher channel = CHANNEL.matcher(source);
    Matcher handle = HANDLE.matcher(told.optionalText("author_url").orElse(""));
    @Nullable String id = channel.find() ? channel.group(1) : null;
    return new Account(
        PLATFORM,
        id,
        handle.find() ? handle.group(1) : null,
        told.optionalText("author_name").orElse(null));
  }
}
