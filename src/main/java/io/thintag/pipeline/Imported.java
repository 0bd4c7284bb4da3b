package io.thintag.pipeline;

import io.thintag.collect.file.TakenColumn;
import io.thintag.store.PageCounts;
import io.thintag.store.Rejections.Rejection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file, or would come of it.
 *
 * @param runId the run; null: only rehearsed
 * @param columns what the columns of the file were taken for
 * @param rejections rows that were not stored, at most {@link #LISTED_AT_MOST}; the counts know all
 * @param trouble why the rest of the file could not be read; null: it was read to the end
 */
public record Imported(
    @Nullable UUID runId,
    PageCounts counts,
    List<TakenColumn> columns,
    List<Rejection> rejections,
    @Nullable String trouble) {
  public static final int LISTED_AT_MOST = 1_000;

  public Imported {
    columns = List.copyOf(columns);
    rejections = List.copyOf(rejections);
  }
}
