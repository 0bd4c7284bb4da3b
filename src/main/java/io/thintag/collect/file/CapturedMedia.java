package io.thintag.collect.file;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;

/**
 * A post of Instagram as its website gets it, in one of three shapes: an item of a list, a node of
 * the older graph, or the partial item of a grid, which does not tell when it came out. Its id is
 * the short code of its address.
 */
final class CapturedMedia {
  private static final String LINKS_OF_ADS = "https://www.facebook.com/ads/ig_redirect";

  private CapturedMedia() {}

  static void read(JsonNode item, Map<String, String> cells) {
    if (Told.text(item, "product_type").orElse("").equals("ad")
        || Told.text(item, "link").orElse("").startsWith(LINKS_OF_ADS)) {
      throw new IllegalArgumentException("it is an advertisement");
    }
    cells.put(Columns.PLATFORM, "instagram");
    Told.put(cells, Columns.NATIVE_ID, item, "code", "shortcode");
    String code = cells.getOrDefault(Columns.NATIVE_ID, "");
    cells.put(Columns.URL, "https://www.instagram.com/p/" + code);
    Told.put(cells, Columns.TEXT, item, "caption.text");
    String older = Told.each(item, "edge_media_to_caption.edges", "node.text");
    cells.putIfAbsent(Columns.TEXT, older);
    Told.put(cells, Columns.PUBLISHED_AT, item, "taken_at", "taken_at_timestamp");
    Told.put(cells, Columns.ACCOUNT_ID, item, "user.id", "user.pk", "owner.id", "owner.pk");
    Told.put(cells, Columns.ACCOUNT_HANDLE, item, "user.username", "owner.username");
    Told.put(cells, Columns.ACCOUNT_NAME, item, "user.full_name", "owner.full_name");
    Told.count(cells, Columns.VIEWS, item, "view_count", "play_count");
    Told.count(cells, Columns.COMMENTS, item, "comment_count", "edge_media_preview_comment.count");
    if (!Told.isTrue(item, "like_and_view_counts_disabled")) {
      Told.count(cells, Columns.LIKES, item, "like_count", "edge_media_preview_like.count");
    }
    cells.put(Columns.MEDIA, media(item));
  }

  private static String media(JsonNode item) {
    return switch (Told.first(item, "media_type", "__typename").orElse("")) {
      case "1", "8", "GraphImage", "GraphSidecar" -> "photo";
      case "2", "GraphVideo", "XIGPolarisVideoMedia" -> "video";
      default -> "";
    };
  }
}
