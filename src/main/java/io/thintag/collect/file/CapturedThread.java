package io.thintag.collect.file;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;

/** A post of Threads as its website gets it. Its id is the short code of its address. */
final class CapturedThread {
  private CapturedThread() {}

  static void read(JsonNode item, Map<String, String> cells) {
    cells.put(Columns.PLATFORM, "threads");
    Told.put(cells, Columns.NATIVE_ID, item, "code");
    Told.put(cells, Columns.TEXT, item, "caption.text");
    Told.put(cells, Columns.PUBLISHED_AT, item, "taken_at");
    Told.put(cells, Columns.ACCOUNT_ID, item, "user.id", "user.pk");
    Told.put(cells, Columns.ACCOUNT_HANDLE, item, "user.username");
    Told.put(cells, Columns.ACCOUNT_NAME, item, "user.full_name");
    if (!Told.isTrue(item, "like_and_view_counts_disabled")) {
      Told.count(cells, Columns.LIKES, item, "like_count");
    }
    Told.count(cells, Columns.COMMENTS, item, "text_post_app_info.direct_reply_count");
    Told.count(cells, Columns.SHARES, item, "text_post_app_info.repost_count");
    cells.put(
        Columns.URL,
        "https://www.threads.com/@%s/post/%s"
            .formatted(
                cells.getOrDefault(Columns.ACCOUNT_HANDLE, ""),
                cells.getOrDefault(Columns.NATIVE_ID, "")));
  }
}
