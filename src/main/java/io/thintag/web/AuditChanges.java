package io.thintag.web;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares how a thing was with how it is, field by field. */
@Singleton
final class AuditChanges {
  private final JsonMapper json;

  AuditChanges(JsonMapper json) {
    this.json = json;
  }

  /** The fields that differ, by name; what neither side has is left out. */
  List<AuditChange> of(@Nullable String before, @Nullable String after) {
    JsonNode was = read(before);
    JsonNode is = read(after);
    boolean fields = (was == null || was.isObject()) && (is == null || is.isObject());
    if (!fields) {
      return List.of(new AuditChange("", text(was), text(is)));
    }
    Set<String> names = new TreeSet<>();
    addNames(names, was);
    addNames(names, is);
    List<AuditChange> changes = new ArrayList<>();
    for (String name : names) {
      String old = text(was == null ? null : was.get(name));
      String now = text(is == null ? null : is.get(name));
      if (!Objects.equals(old, now)) {
        changes.add(new AuditChange(name, old, now));
      }
    }
    return changes;
  }

  private static void addNames(Set<String> names, @Nullable JsonNode node) {
    if (node != null) {
      node.entries().forEach(entry -> names.add(entry.getKey()));
    }
  }

  private @Nullable JsonNode read(@Nullable String text) {
    try {
      return text == null ? null : json.readValue(text, JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isValueNode()) {
      return node.coerceStringValue();
    }
    try {
      return new String(json.writeValueAsBytes(node), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
