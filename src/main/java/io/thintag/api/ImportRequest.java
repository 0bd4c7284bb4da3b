package io.thintag.api;

import io.thintag.collect.file.ColumnMap;
import io.thintag.source.FileWords;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen with a file.
 *
 * @param campaign slug
 * @param format csv, jsonl or xlsx
 * @param columns what columns with other names hold; empty: nothing said
 */
record ImportRequest(String campaign, boolean dryRun, String format, String columns) {
  static final String CSV = "csv";
  static final String JSONL = "jsonl";
  static final String XLSX = "xlsx";
  private static final Set<String> FORMATS = Set.of(CSV, JSONL, XLSX);

  static ImportRequest read(
      @Nullable String campaign,
      @Nullable String dryRun,
      @Nullable String format,
      @Nullable String columns,
      String fileName) {
    if (campaign == null || campaign.isBlank()) {
      throw ProblemException.parameter("campaign", "ต้องระบุแคมเปญ เช่น ?campaign=khongdi-banrao");
    }
    if (format != null && !FORMATS.contains(format)) {
      throw ProblemException.parameter("format", "ต้องเป็น csv, jsonl หรือ xlsx");
    }
    return new ImportRequest(
        campaign,
        Boolean.TRUE.equals(Parameters.truth("dryRun", dryRun)),
        format == null ? formatOf(fileName) : format,
        columnMap(columns == null ? "" : columns));
  }

  private static String columnMap(String columns) {
    try {
      ColumnMap.parse(columns);
      return columns;
    } catch (IllegalArgumentException e) {
      throw ProblemException.parameter("map", FileWords.thai(String.valueOf(e.getMessage())));
    }
  }

  private static String formatOf(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return XLSX;
    }
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")
        ? JSONL
        : CSV;
  }
}
