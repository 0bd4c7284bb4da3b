package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.pipeline.Imported;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file. items = stored + duplicates + rejected.
 *
 * @param dryRun true: nothing was stored, this is what would come of it
 * @param run the run under which it is kept; null after a dry run
 * @param errors rows that were not taken, at most 1,000
 * @param columns what each column of the file was taken for
 * @param trouble why the rest of the file could not be read; null: it was read to the end
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportAnswer(
    String campaign,
    boolean dryRun,
    @Nullable UUID run,
    int items,
    int stored,
    int duplicates,
    int rejected,
    List<Row> errors,
    List<TakenAs> columns,
    @Nullable String trouble) {

  static ImportAnswer of(String campaign, boolean dryRun, Imported imported) {
    return new ImportAnswer(
        campaign,
        dryRun,
        imported.runId(),
        imported.counts().items(),
        imported.counts().stored(),
        imported.counts().duplicates(),
        imported.counts().rejected(),
        imported.rejections().stream().map(ImportMessages::row).toList(),
        imported.columns().stream()
            .map(taken -> new TakenAs(taken.header(), taken.column()))
            .toList(),
        imported.trouble());
  }

  /**
   * What a column was taken for.
   *
   * @param header its name in the file
   * @param column the column of an import, or one that it is a part of; empty: it is not read
   */
  @Serdeable
  record TakenAs(String header, String column) {}

  /**
   * A row that was not taken.
   *
   * @param line its first line in the file, the header being line 1; null where only the id is
   *     known
   * @param nativeId the post's id, if it could be read
   * @param code unreadable or noCoreTag
   * @param message what is wrong, in Thai
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(@Nullable Integer line, @Nullable String nativeId, String code, String message) {}
}
