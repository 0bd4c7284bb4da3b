package io.thintag.collect.x;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Item;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer of the search. It may tell errors beside its posts, such as an author who is hidden;
 * the posts count all the same.
 *
 * @param items newest first
 * @param ids those of the posts, as far as they are readable
 * @param next how to ask for the next page; empty: this was the last
 */
record SearchPage(List<Item> items, List<String> ids, Optional<String> next) {
  private static final int LONGEST_TOKEN = 2_000;

  SearchPage {
    items = List.copyOf(items);
    ids = List.copyOf(ids);
  }

  static SearchPage of(WireResponse response, JsonMapper json) throws SourceException.Unreadable {
    JsonNode tree = JsonBody.tree(response, json);
    Fields answer = new Fields(tree);
    JsonNode data = tree.isObject() ? tree.get("data") : null;
    boolean posts = data != null && data.isArray();
    if (!posts && (data != null || !answer.has("meta"))) {
      throw new SourceException.Unreadable("expected posts or a count of none", response.uri());
    }
    try {
      return read(posts ? data.values() : List.of(), answer);
    } catch (Fields.Unfit e) {
      throw new SourceException.Unreadable(
          "the answer is not what was expected: " + e.getMessage(), response.uri());
    }
  }

  private static SearchPage read(Iterable<JsonNode> posts, Fields answer) throws Fields.Unfit {
    Included included = Included.of(answer);
    List<Item> items = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JsonNode post : posts) {
      items.add(XPost.item(post, included));
      JsonNode id = post.isObject() ? post.get("id") : null;
      if (id != null && id.isString() && XId.isOne(id.getStringValue())) {
        ids.add(id.getStringValue());
      }
    }
    Optional<String> next =
        answer.has("meta") ? answer.object("meta").optionalText("next_token") : Optional.empty();
    return new SearchPage(
        items, ids, next.filter(token -> !token.isBlank() && token.length() <= LONGEST_TOKEN));
  }

  Optional<String> newest() {
    return ids.stream().max(XId.ORDER);
  }

  Optional<String> oldest() {
    return ids.stream().min(XId.ORDER);
  }
}
