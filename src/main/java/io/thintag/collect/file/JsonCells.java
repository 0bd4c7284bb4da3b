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
  private static final Argument<JsonNode> TREE = Argument.of(JsonNode.class);

  private JsonCells() {}

  /** Reads a line; empty if it is no JSON object. */
  static Optional<JsonNode> object(String line, JsonMapper json) {
    try {
      return Optional.ofNullable(json.readValue(line, TREE)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The cells of an object by column. Where two names mean one, the surer counts. */
  static Map<String, String> of(JsonNode object, ColumnMap map) {
    Map<String, String> cells = new HashMap<>();
    add(cells, new HashMap<>(), map, "", object);
    return cells;
  }

  private static void add(
      Map<String, String> cells,
      Map<String, Integer> ranks,
      ColumnMap map,
      String prefix,
      JsonNode object) {
    for (Map.Entry<String, JsonNode> field : object.entries()) {
      JsonNode value = field.getValue();
      if (value.isObject() && prefix.isEmpty()) {
        add(cells, ranks, map, field.getKey() + ".", value);
        continue;
      }
      Columns.Meant meant = Headings.meant(prefix + field.getKey(), map);
      boolean surer =
          meant.rank() < ranks.getOrDefault(meant.column(), Integer.MAX_VALUE)
              && !value.isNull()
              && !value.isObject();
      if (surer) {
        cells.put(meant.column(), text(value));
        ranks.put(meant.column(), meant.rank());
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
