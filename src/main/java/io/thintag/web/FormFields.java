package io.thintag.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody sent it: every field as it was typed, and what is wrong.
 *
 * @param values by name of the field
 * @param messages what is wrong, by name of the field
 */
record FormFields(Map<String, String> values, Map<String, String> messages) {
  FormFields {
    values = Map.copyOf(values);
    messages = Map.copyOf(messages);
  }

  static FormFields of(Map<String, String> values) {
    return new FormFields(values, Map.of());
  }

  FormFields with(String field, String message) {
    return new FormFields(values, Map.of(field, message));
  }

  /** What was typed; empty if nothing was. */
  String get(String field) {
    return values.getOrDefault(field, "");
  }

  boolean is(String field, String value) {
    return get(field).equals(value);
  }

  /** What is wrong with a field; null: nothing. */
  @Nullable String message(String field) {
    return messages.get(field);
  }

  /** For {@code aria-invalid}; null: it is sound. */
  @Nullable String invalid(String field) {
    return messages.containsKey(field) ? "true" : null;
  }

  /** For {@code aria-describedby}: the message, else the hint. */
  String describedBy(String field) {
    return field + (messages.containsKey(field) ? "-error" : "-hint");
  }
}
