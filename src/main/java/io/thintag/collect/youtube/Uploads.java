package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.json.Fields;
import io.thintag.post.Account;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which playlist holds the uploads of a channel. */
record Uploads(JsonMapper json) {
  private static final Pattern CHANNEL = Pattern.compile("UC([\\w-]{22})");

  /**
   * The playlist as its name has always been made: UU in place of UC. YouTube does not promise it,
   * but it saves a unit for each channel; where the list is not found, YouTube is asked.
   */
  static Optional<String> byRule(Account account) {
    String id = account.nativeId();
    return Optional.ofNullable(id)
        .map(CHANNEL::matcher)
        .filter(Matcher::matches)
        .map(channel -> "UU" + channel.group(1));
  }

  /**
   * The playlist as YouTube tells it (developers.google.com/youtube/v3/docs/channels/list), for one
   * unit.
   *
   * @throws SourceException.NotFound if there is no such channel
   */
  String ask(Query.Channel query, Wire wire) throws SourceException {
    Account account = query.account();
    String id = account.nativeId();
    String handle = id != null && id.startsWith("@") ? id : account.handle();
    boolean byId = id != null && !id.startsWith("@");
    Listing channels =
        Call.list("channels", "contentDetails")
            .with(byId ? "id" : "forHandle", byId ? id : handle)
            .ask(query.baseUrl(), json, wire);
    if (channels.items().isEmpty()) {
      throw new SourceException.NotFound(
          "YouTube has no channel " + account.key(), query.baseUrl());
    }
    try {
      Fields lists = channels.items().get(0).object("contentDetails").object("relatedPlaylists");
      return lists.text("uploads");
    } catch (Fields.Unfit e) {
      throw new SourceException.Unreadable(
          "expected the playlists of the channel: " + e.getMessage(), query.baseUrl(), e);
    }
  }
}
