package io.thintag.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a cursor that holds more than one thing, written like the query of a URL: {@code
 * back=117020&newest=118000}. No fields at all are {@link Cursor#START}. The same fields always
 * give the same text.
 */
public final class CursorFields {
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
    Map<String, String> fields = new TreeMap<>();
    for (String pair : cursor.value().split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("no cursor of this source: " + cursor.value());
      }
      fields.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return new CursorFields(fields);
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
    return new Cursor(
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&")));
  }
}
