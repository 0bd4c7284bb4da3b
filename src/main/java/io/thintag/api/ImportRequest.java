package io.thintag.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen with a file.
 *
 * @param campaign slug
 * @param format csv or jsonl
 */
record ImportRequest(String campaign, boolean dryRun, String format) {
  static final String CSV = "csv";
  static final String JSONL = "jsonl";

  static ImportRequest read(
      @Nullable String campaign,
      @Nullable String dryRun,
      @Nullable String format,
      String fileName) {
    if (campaign == null || campaign.isBlank()) {
      throw ProblemException.parameter("campaign", "ต้องระบุแคมเปญ เช่น ?campaign=khongdi-banrao");
    }
    if (format != null && !format.equals(CSV) && !format.equals(JSONL)) {
      throw ProblemException.parameter("format", "ต้องเป็น csv หรือ jsonl");
    }
    return new ImportRequest(
        campaign,
        Boolean.TRUE.equals(Parameters.truth("dryRun", dryRun)),
        format == null ? formatOf(fileName) : format);
  }

  private static String formatOf(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")
        ? JSONL
        : CSV;
  }
}
