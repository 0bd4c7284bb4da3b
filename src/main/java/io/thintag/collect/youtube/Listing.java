package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a list method.
 *
 * @param items as they came
 * @param nextPageToken where the list goes on; null: it ends here
 * @param at when it came
 */
record Listing(List<Fields> items, @Nullable String nextPageToken, Instant at) {

  static Listing of(WireResponse response, JsonMapper json) throws SourceException.Unreadable {
    JsonNode tree = JsonBody.tree(response, json);
    Fields answer = new Fields(tree);
    JsonNode items = tree.isObject() ? tree.get("items") : null;
    boolean list = items != null && items.isArray();
    if (!list && !isEmptyList(answer)) {
      // Anything else taken for an empty list would make known videos look deleted.
      throw new SourceException.Unreadable("expected a list of YouTube's items", response.uri());
    }
    String token = new Lenient(answer).text("nextPageToken").filter(t -> !t.isBlank()).orElse(null);
    return new Listing(list ? answer.objects("items") : List.of(), token, response.at());
  }

  /** Where nothing is found, some methods leave the items out. */
  private static boolean isEmptyList(Fields answer) {
    return !answer.has("items")
        && new Lenient(answer)
            .text("kind")
            .filter(kind -> kind.endsWith("ListResponse"))
            .isPresent();
  }
}
