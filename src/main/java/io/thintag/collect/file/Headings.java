package io.thintag.collect.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a table and what its columns were taken for.
 *
 * @param headers as they stand in the file
 * @param export the tool whose export it is; null: a table that people made
 * @param columns for each header the column that it holds, or its name in the export; empty where
 *     it is not read
 */
record Headings(List<String> headers, @Nullable ToolExport export, List<String> columns) {

  /**
   * Recognises the columns of a table.
   *
   * @throws IllegalArgumentException if the map names a column that is not there
   */
  static Headings of(List<String> headers, ColumnMap map) {
    map.requireIn(headers);
    Optional<ToolExport> export = map.isEmpty() ? ToolExport.of(headers) : Optional.empty();
    return export
        .map(tool -> new Headings(headers, tool, tool.read(headers)))
        .orElseGet(() -> new Headings(headers, null, named(headers, map)));
  }

  /** Where two headers mean the same column, what was said beats what it sounds like. */
  private static List<String> named(List<String> headers, ColumnMap map) {
    Map<String, Integer> ranks = new HashMap<>();
    Map<String, Integer> best = new HashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      Columns.Meant meant = meant(headers.get(i), map);
      if (!meant.column().isEmpty()
          && meant.rank() < ranks.getOrDefault(meant.column(), Integer.MAX_VALUE)) {
        ranks.put(meant.column(), meant.rank());
        best.put(meant.column(), i);
      }
    }
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      String column = meant(headers.get(i), map).column();
      columns.add(best.getOrDefault(column, -1) == i ? column : "");
    }
    return columns;
  }

  /** What a header holds, as somebody said or by its name. */
  static Columns.Meant meant(String header, ColumnMap map) {
    return map.column(header)
        .map(column -> new Columns.Meant(column, -1))
        .orElseGet(() -> Columns.meant(header));
  }

  /** True if rows under it can hold posts. */
  boolean suffice() {
    return export != null || Columns.suffice(columns);
  }

  /** What became of each header. */
  List<TakenColumn> taken() {
    List<TakenColumn> taken = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      String name = columns.get(i);
      taken.add(new TakenColumn(headers.get(i), export == null ? name : export.column(name)));
    }
    return taken;
  }
}
