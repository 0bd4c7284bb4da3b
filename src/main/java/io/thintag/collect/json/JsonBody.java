package io.thintag.collect.json;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.io.IOException;
import java.util.Optional;

/** The JSON of an answer. */
public final class JsonBody {
  private JsonBody() {}

  /**
   * Reads an answer that has to be JSON.
   *
   * @throws SourceException.Unreadable if it is none
   */
  public static JsonNode tree(WireResponse response, JsonMapper json)
      throws SourceException.Unreadable {
    try {
      JsonNode tree = json.readValue(response.body(), Argument.of(JsonNode.class));
      if (tree != null) {
        return tree;
      }
      throw new IOException("nothing in it");
    } catch (IOException e) {
      throw new SourceException.Unreadable(
          "expected JSON, got %s of %d bytes"
              .formatted(
                  response.header("Content-Type").orElse("something without a type"),
                  response.body().length),
          response.uri(),
          e);
    }
  }

  /** The JSON of an answer that may be none: platforms' front doors answer errors in HTML. */
  public static Optional<JsonNode> maybe(WireResponse response, JsonMapper json) {
    try {
      return Optional.of(tree(response, json));
    } catch (SourceException.Unreadable e) {
      return Optional.empty();
    }
  }
}
