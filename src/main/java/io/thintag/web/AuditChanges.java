package io.thintag.web;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares how a thing was with how it is, field by field. */
@Singleton
final class AuditChanges {
  private static final Set<String> UNITS = Set.of("unit", "within");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z");

  private final JsonMapper json;
  private final UnitNames units;

  AuditChanges(JsonMapper json, UnitNames units) {
    this.json = json;
    this.units = units;
  }

  /** The fields that differ, by name; what neither side has is left out. */
  List<AuditChange> of(Wording w, @Nullable String before, @Nullable String after) {
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
        changes.add(new AuditChange(name, inWords(w, name, old), inWords(w, name, now)));
      }
    }
    return changes;
  }

  /** What people know by a name or a date is shown by it. */
  private @Nullable String inWords(Wording w, String field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (UNITS.contains(field)) {
      return units.of(w, value).map(unit -> unit.whole() + " (" + value + ")").orElse(value);
    }
    if (field.equals("role")) {
      return w.named("admin.role", value);
    }
    return MOMENT.matcher(value).matches() ? w.at(Instant.parse(value)) : value;
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
    if (node.isArray() && node.size() > 0) {
      List<String> values = new ArrayList<>();
      node.values().forEach(value -> values.add(String.valueOf(text(value))));
      return String.join(", ", values);
    }
    try {
      return new String(json.writeValueAsBytes(node), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
