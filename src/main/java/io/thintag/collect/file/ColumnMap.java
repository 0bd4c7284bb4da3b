package io.thintag.collect.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people say that columns of a file hold, written «ลิงก์โพสต์=url,วันที่=published_at». A
 * header with a comma or an equals sign stands in quotation marks.
 */
public final class ColumnMap {
  static final ColumnMap NONE = new ColumnMap(Map.of());

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*(?:\"((?:[^\"]|\"\")+)\"|([^\",=\\n][^,=\\n]*?))\\s*=\\s*([^,\\n]+?)\\s*(?:[,\\n]+\\s*|$)");

  private final Map<String, String> columns;
  private final Map<String, String> byFolded = new HashMap<>();

  private ColumnMap(Map<String, String> columns) {
    this.columns = columns;
    columns.forEach((header, column) -> byFolded.put(Columns.folded(header), column));
  }

  /**
   * Reads a map as people write it.
   *
   * @throws IllegalArgumentException if it is none or names a column that no import reads; the
   *     message lists those there are
   */
  public static ColumnMap parse(String text) {
    Map<String, String> columns = new LinkedHashMap<>();
    Matcher entry = ENTRY.matcher(text.strip());
    int end = 0;
    while (entry.lookingAt() && entry.end() > end) {
      String quoted = entry.group(1);
      String header = quoted == null ? entry.group(2) : quoted.replace("\"\"", "\"");
      columns.put(header, known(entry.group(3)));
      end = entry.end();
      entry.region(end, entry.regionEnd());
    }
    if (end < text.strip().length()) {
      throw new IllegalArgumentException("no column map: " + text.strip().substring(end));
    }
    return columns.isEmpty() ? NONE : new ColumnMap(columns);
  }

  private static String known(String name) {
    String column = Columns.named(name);
    if (column.isEmpty()) {
      throw new IllegalArgumentException(
          "an import has no column " + name + "; it has " + String.join(", ", Columns.all()));
    }
    return column;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** What a header was said to hold. */
  Optional<String> column(String header) {
    return Optional.ofNullable(byFolded.get(Columns.folded(header)));
  }

  /**
   * Checks that all headers that it names are there.
   *
   * @throws IllegalArgumentException if one is not; the message lists those there are
   */
  void requireIn(List<String> headers) {
    List<String> folded = headers.stream().map(Columns::folded).toList();
    for (String header : columns.keySet()) {
      if (!folded.contains(Columns.folded(header))) {
        throw new IllegalArgumentException(
            "the file has no column "
                + header
                + "; it has "
                + String.join(", ", headers.stream().filter(h -> !h.isBlank()).toList()));
      }
    }
  }
}
