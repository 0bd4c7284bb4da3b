package io.thintag.collect;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a cursor that holds more than one thing, written as a small JSON object. No fields
 * at all are {@link Cursor#START}. The same fields always give the same text.
 */
public final class CursorFields {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final Argument<Map<String, String>> TEXTS =
      Argument.mapOf(String.class, String.class);

  private final Map<String, String> fields;

  private CursorFields(Map<String, String> fields) {
    this.fields = fields;
  }

  public static CursorFields none() {
    return new CursorFields(Map.of());
  }

  /**
   * Reads a cursor.
   *
   * @throws IllegalArgumentException if it was not written by {@link #cursor}
   */
  public static CursorFields of(Cursor cursor) {
    if (cursor.isStart()) {
      return none();
    }
    try {
      return new CursorFields(JSON.readValue(cursor.value(), TEXTS));
    } catch (IOException e) {
      throw new IllegalArgumentException("no cursor of this source: " + cursor.value(), e);
    }
  }

  public @Nullable String get(String name) {
    return fields.get(name);
  }

  /** The same fields with one more; null leaves the field out. */
  public CursorFields with(String name, @Nullable String value) {
    Map<String, String> more = new TreeMap<>(fields);
    more.remove(name);
    if (value != null) {
      more.put(name, value);
    }
    return new CursorFields(more);
  }

  public Cursor cursor() {
    if (fields.isEmpty()) {
      return Cursor.START;
    }
    try {
      return new Cursor(JSON.writeValueAsString(new TreeMap<>(fields)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
