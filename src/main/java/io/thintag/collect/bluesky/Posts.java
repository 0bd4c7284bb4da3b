package io.thintag.collect.bluesky;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Item;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer that consists of posts.
 *
 * @param items in the order in which they came
 * @param cursor how to ask for the next page; empty: this was the last
 */
record Posts(List<Item> items, Optional<String> cursor) {
  private static final int LONGEST_CURSOR = 2_000;

  Posts {
    items = List.copyOf(items);
  }

  static Posts of(WireResponse response, JsonMapper json) throws SourceException.Unreadable {
    JsonNode tree = JsonBody.tree(response, json);
    JsonNode posts = tree.isObject() ? tree.get("posts") : null;
    if (posts == null || !posts.isArray()) {
      throw new SourceException.Unreadable("expected a list of posts", response.uri());
    }
    List<Item> items = new ArrayList<>();
    posts.values().forEach(post -> items.add(PostView.item(post)));
    JsonNode cursor = tree.get("cursor");
    return new Posts(
        items,
        Optional.ofNullable(cursor)
            .filter(JsonNode::isString)
            .map(JsonNode::getStringValue)
            .filter(text -> !text.isBlank() && text.length() <= LONGEST_CURSOR));
  }
}
