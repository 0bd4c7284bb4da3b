package io.thintag.collect.tiktok;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Item;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search; it may hold fewer videos than were wanted though there are more.
 *
 * @param offset where the next page begins
 * @param search the platform's name of the search
 */
record VideoPage(List<Item> items, boolean more, long offset, @Nullable String search) {
  VideoPage {
    items = List.copyOf(items);
  }

  /**
   * Reads an answer.
   *
   * @throws SourceException.Unreadable if it is none of a search
   */
  static VideoPage of(WireResponse response, JsonMapper json) throws SourceException.Unreadable {
    JsonNode tree = JsonBody.tree(response, json);
    String code = TikTokAnswers.code(response, json);
    if (!code.isEmpty() && !code.equals("ok")) {
      throw new SourceException.Unreadable("expected videos, got the code " + code, response.uri());
    }
    Fields answer = new Fields(tree);
    // A search that found nothing may come without data.
    if (code.equals("ok") && !answer.has("data")) {
      return new VideoPage(List.of(), false, 0, null);
    }
    try {
      return of(answer.object("data"));
    } catch (Fields.Unfit e) {
      throw new SourceException.Unreadable(
          "expected the videos of a search: " + e.getMessage(), response.uri(), e);
    }
  }

  private static VideoPage of(Fields data) throws Fields.Unfit {
    JsonNode told = data.node().get("has_more");
    boolean more = told != null && told.isBoolean() && told.getBooleanValue();
    Long offset = data.count("cursor");
    if (more && offset == null) {
      throw new Fields.Unfit("cursor is missing");
    }
    return new VideoPage(
        data.objects("videos").stream().map(video -> Video.item(video.node())).toList(),
        more,
        offset == null ? 0 : offset,
        data.optionalText("search_id").filter(id -> !id.isBlank()).orElse(null));
  }
}
