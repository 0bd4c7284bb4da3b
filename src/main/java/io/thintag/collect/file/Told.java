package io.thintag.collect.file;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Fields deep inside JSON objects of shapes that change: what is not there is not told. */
final class Told {
  private Told() {}

  /** The value at a path of names with dots in between. */
  static Optional<JsonNode> at(JsonNode node, String path) {
    JsonNode value = node;
    for (String name : path.split("\\.")) {
      value = value != null && value.isObject() ? value.get(name) : null;
    }
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  /** The text or number at a path; empty if it is blank or something else. */
  static Optional<String> text(JsonNode node, String path) {
    return at(node, path)
        .filter(value -> value.isString() || value.isNumber())
        .map(JsonNode::coerceStringValue)
        .filter(text -> !text.isBlank());
  }

  /** The first of several paths where there is a text or number. */
  static Optional<String> first(JsonNode node, String... paths) {
    return List.of(paths).stream().flatMap(path -> text(node, path).stream()).findFirst();
  }

  static boolean isTrue(JsonNode node, String path) {
    return at(node, path).filter(value -> value.isBoolean() && value.getBooleanValue()).isPresent();
  }

  /** Puts what is told first at these paths into a column. */
  static void put(Map<String, String> cells, String column, JsonNode node, String... paths) {
    first(node, paths).ifPresent(text -> cells.put(column, text));
  }

  /** Puts a count into a column; sites write -1 where they show none. */
  static void count(Map<String, String> cells, String column, JsonNode node, String... paths) {
    first(node, paths)
        .filter(text -> text.matches("\\d{1,18}"))
        .ifPresent(text -> cells.put(column, text));
  }

  /** One field of each object of a list, separated by blanks. */
  static String each(JsonNode node, String list, String field) {
    return at(node, list).filter(JsonNode::isArray).stream()
        .flatMap(array -> StreamSupport.stream(array.values().spliterator(), false))
        .flatMap(object -> text(object, field).stream())
        .collect(Collectors.joining(" "));
  }
}
