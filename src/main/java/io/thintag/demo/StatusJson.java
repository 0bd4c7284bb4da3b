package io.thintag.demo;

import io.thintag.demo.DemoPost.Lot;
import io.thintag.demo.Timeline.Entry;
import io.thintag.post.Engagement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statuses as Mastodon's API writes them. */
final class StatusJson {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final DemoWorld world;
  private final String host;

  /**
   * @param host the invented name of the server that is asked
   */
  StatusJson(DemoWorld world, String host) {
    this.world = world;
    this.host = host;
  }

  Map<String, @Nullable Object> of(Entry entry, int phase) {
    boolean repost = entry.post().lot() == Lot.REPOST;
    Map<String, @Nullable Object> status = status(entry, phase);
    if (repost) {
      // Hashtag timelines of Mastodon itself hold no boosts; those of compatible servers do.
      Map<String, @Nullable Object> original = status(entry, phase);
      original.put("id", Long.toString(entry.id() - 1));
      original.put("uri", entry.post().nativeId() + "-original");
      status.put("content", "");
      status.put("tags", List.of());
      status.put("reblog", original);
    }
    return status;
  }

  private Map<String, @Nullable Object> status(Entry entry, int phase) {
    DemoPost post = entry.post();
    Story story = world.story(post, phase);
    boolean edited = phase > 0 && post.isEdited();
    Engagement counts = Counts.of(post, phase);
    Map<String, @Nullable Object> status =
        Json.object(
            "id", Long.toString(entry.id()),
            "created_at", time(post.publishedAt()),
            "in_reply_to_id", null,
            "in_reply_to_account_id", null,
            "sensitive", false,
            "spoiler_text", "",
            "visibility", "public",
            "language", "th",
            "uri", post.nativeId(),
            "url", post.author().nativeId() + "/" + homeId(post),
            "replies_count", counts.comments(),
            "reblogs_count", counts.shares(),
            "favourites_count", counts.likes(),
            "edited_at", edited ? time(post.editedAt()) : null,
            "content", Markup.status(story, host),
            "filtered", List.of(),
            "reblog", null,
            "account", account(post.author()),
            "media_attachments", attachments(post),
            "mentions", List.of(),
            "tags", tags(story),
            "emojis", List.of(),
            "card", null,
            "poll", null);
    if (post.lot() == Lot.BROKEN) {
      status.remove("created_at");
    }
    return status;
  }

  private static String homeId(DemoPost post) {
    return post.nativeId().substring(post.nativeId().lastIndexOf('/') + 1);
  }

  /**
   * Accounts are named in full: both servers stand behind one address, so that a name without a
   * server would not tell which of them is meant.
   */
  private Map<String, @Nullable Object> account(Author author) {
    String home = Federation.hostOf(author);
    String user = Federation.userOf(author);
    return Json.object(
        "id",
        Long.toString(110_000_000_000_000_000L + (Dice.mix(user.hashCode()) >>> 20)),
        "username",
        user,
        "acct",
        author.handle(),
        "display_name",
        author.name(),
        "locked",
        false,
        "bot",
        false,
        "group",
        false,
        "created_at",
        "2023-01-05T00:00:00.000Z",
        "note",
        "<p>บัญชีตัวอย่าง สมมติขึ้นทั้งหมด</p>",
        "url",
        author.nativeId(),
        "uri",
        "https://" + home + "/users/" + user,
        "followers_count",
        Math.floorMod(user.hashCode(), 900),
        "following_count",
        Math.floorMod(user.hashCode(), 130),
        "statuses_count",
        Math.floorMod(user.hashCode(), 400) + 1,
        "emojis",
        List.of(),
        "fields",
        List.of());
  }

  private List<Map<String, @Nullable Object>> attachments(DemoPost post) {
    return post.number() % 3 == 0
        ? List.of()
        : List.of(
            Json.object(
                "id",
                Integer.toString(post.number()),
                "type",
                post.number() % 3 == 1 ? "image" : "video",
                "url",
                "https://" + host + "/media/" + post.number() + ".bin",
                "description",
                null));
  }

  private List<Map<String, @Nullable Object>> tags(Story story) {
    return Markup.hashtags(story.title() + "\n" + story.body()).stream()
        .map(
            name ->
                Json.object(
                    "name", name, "url", "https://" + host + "/tags/" + Addresses.encode(name)))
        .toList();
  }

  private static String time(Instant moment) {
    return TIME.format(moment);
  }
}
