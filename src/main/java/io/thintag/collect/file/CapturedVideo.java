package io.thintag.collect.file;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;

/**
 * A post of TikTok as its website gets it. Its author is an object in answers of the interface and
 * a name in objects embedded in pages.
 */
final class CapturedVideo {
  private CapturedVideo() {}

  static void read(JsonNode item, Map<String, String> cells) {
    cells.put(Columns.PLATFORM, "tiktok");
    Told.put(cells, Columns.NATIVE_ID, item, "id");
    Told.put(cells, Columns.TEXT, item, "desc");
    Told.put(cells, Columns.PUBLISHED_AT, item, "createTime");
    Told.put(cells, Columns.ACCOUNT_ID, item, "author.id", "authorId");
    Told.put(cells, Columns.ACCOUNT_HANDLE, item, "author.uniqueId", "author");
    Told.put(cells, Columns.ACCOUNT_NAME, item, "author.nickname", "nickname");
    Told.count(cells, Columns.VIEWS, item, "stats.playCount", "statsV2.playCount");
    Told.count(cells, Columns.LIKES, item, "stats.diggCount", "statsV2.diggCount");
    Told.count(cells, Columns.COMMENTS, item, "stats.commentCount", "statsV2.commentCount");
    Told.count(cells, Columns.SHARES, item, "stats.shareCount", "statsV2.shareCount");
    // Mentions stand in the same list, with an empty name of a hashtag.
    cells.put(Columns.HASHTAGS, Told.each(item, "textExtra", "hashtagName"));
    String kind = Told.at(item, "imagePost").isPresent() ? "photo" : "video";
    cells.put(Columns.MEDIA, kind);
    cells.put(
        Columns.URL,
        "https://www.tiktok.com/@%s/%s/%s"
            .formatted(
                cells.getOrDefault(Columns.ACCOUNT_HANDLE, ""),
                kind,
                cells.getOrDefault(Columns.NATIVE_ID, "")));
  }
}
