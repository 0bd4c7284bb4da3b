package io.thintag.collect.file;

import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * A post of X as its website gets it. Who posted stands under {@code core} or, in older captures,
 * {@code legacy}; a post that may be limited in sight is wrapped once more; what is passed on
 * carries the whole original.
 */
final class CapturedTweet {
  private static final String USER = "core.user_results.result.";
  private static final DateTimeFormatter CREATED =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

  private CapturedTweet() {}

  static void read(JsonNode captured, Map<String, String> cells) {
    JsonNode item = unwrapped(captured);
    Optional<JsonNode> original =
        Told.at(item, "legacy.retweeted_status_result.result").map(CapturedTweet::unwrapped);
    String id = Told.first(item, "rest_id", "legacy.id_str").orElse("");
    cells.put(Columns.PLATFORM, "x");
    cells.put(Columns.NATIVE_ID, firstVersion(item).orElse(id));
    cells.put(Columns.TEXT, text(original.orElse(item)));
    cells.put(
        Columns.HASHTAGS, Told.each(original.orElse(item), "legacy.entities.hashtags", "text"));
    Told.text(item, "legacy.created_at")
        .ifPresent(time -> cells.put(Columns.PUBLISHED_AT, published(time)));
    Told.put(cells, Columns.ACCOUNT_ID, item, "legacy.user_id_str", "user.id_str");
    Told.put(
        cells,
        Columns.ACCOUNT_HANDLE,
        item,
        USER + "core.screen_name",
        USER + "legacy.screen_name",
        "user.screen_name");
    Told.put(
        cells, Columns.ACCOUNT_NAME, item, USER + "core.name", USER + "legacy.name", "user.name");
    String handle = cells.getOrDefault(Columns.ACCOUNT_HANDLE, "i/web");
    cells.put(Columns.URL, "https://x.com/" + handle + "/status/" + id);
    if (original.isPresent()) {
      cells.put(Columns.REPOST, "yes");
    } else {
      counts(item, cells);
    }
  }

  private static JsonNode unwrapped(JsonNode item) {
    return Told.at(item, "tweet").filter(JsonNode::isObject).orElse(item);
  }

  /** An edit is a post of its own there; one post stays one post under its first version's id. */
  private static Optional<String> firstVersion(JsonNode item) {
    return Told.at(item, "edit_control.edit_tweet_ids")
        .filter(ids -> ids.isArray() && ids.size() > 0)
        .map(ids -> ids.get(0))
        .filter(JsonNode::isString)
        .map(JsonNode::getStringValue)
        .or(() -> Told.text(item, "edit_control.initial_tweet_id"));
  }

  /** The whole text of a long post stands apart; both are escaped like HTML. */
  private static String text(JsonNode item) {
    return Parser.unescapeEntities(
        Told.first(item, "note_tweet.note_tweet_results.result.text", "legacy.full_text")
            .orElse(""),
        false);
  }

  private static String published(String created) {
    try {
      return ZonedDateTime.parse(created, CREATED).toInstant().toString();
    } catch (DateTimeException e) {
      return created;
    }
  }

  private static void counts(JsonNode item, Map<String, String> cells) {
    Told.count(cells, Columns.VIEWS, item, "views.count", "ext_views.count");
    Told.count(cells, Columns.LIKES, item, "legacy.favorite_count");
    Told.count(cells, Columns.COMMENTS, item, "legacy.reply_count");
    Told.count(cells, Columns.SHARES, item, "legacy.retweet_count");
  }
}
