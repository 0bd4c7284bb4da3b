package io.thintag.collect.file;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One JSON object as the cells of a row; the fields of an account may stand in an object of their
 * own.
 */
final class JsonCells {
  private JsonCells() {}

  /** Reads a line; empty if it is no JSON object. */
  static Optional<Map<String, String>> of(String line, JsonMapper json) {
    try {
      JsonNode node = json.readValue(line, Argument.of(JsonNode.class));
      if (node == null || !node.isObject()) {
        return Optional.empty();
      }
      Map<String, String> cells = new HashMap<>();
      add(cells, "", node);
      return Optional.of(cells);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void add(Map<String, String> cells, String prefix, JsonNode object) {
    for (Map.Entry<String, JsonNode> field : object.entries()) {
      JsonNode value = field.getValue();
      if (value.isObject() && prefix.isEmpty()) {
        add(cells, field.getKey() + ".", value);
        continue;
      }
      String column = Columns.named(prefix + field.getKey());
      if (!column.isEmpty() && !value.isNull() && !value.isObject()) {
        cells.putIfAbsent(column, text(value));
      }
    }
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.coerceStringValue();
    }
    StringJoiner joined = new StringJoiner(" ");
    value.values().forEach(each -> joined.add(each.isValueNode() ? each.coerceStringValue() : ""));
    return joined.toString();
  }
}
