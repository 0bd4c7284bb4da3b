package io.thintag.pipeline;

import io.thintag.collect.SourceException;
import io.thintag.collect.file.TakenColumn;
import io.thintag.store.PageCounts;
import io.thintag.store.Rejections.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up the pages of one file. */
final class ImportTotals {
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<TakenColumn> columns;
  private PageCounts counts = PageCounts.NONE;
  private @Nullable SourceException trouble;
  private @Nullable String stopped;

  ImportTotals(List<TakenColumn> columns) {
    this.columns = columns;
  }

  void add(PageWriter.Outcome page) {
    counts = counts.plus(page.counts());
    page.rejections().stream()
        .limit(Imported.LISTED_AT_MOST - rejections.size())
        .forEach(rejections::add);
  }

  /** Somebody had it stop. */
  void stopped(String words) {
    stopped = words;
  }

  void failed(SourceException e) {
    trouble = e;
  }

  boolean isEmpty() {
    return counts.items() == 0;
  }

  Optional<SourceException> trouble() {
    return Optional.ofNullable(trouble);
  }

  void throwIfNothingWasRead() throws SourceException {
    if (trouble != null && isEmpty()) {
      throw trouble;
    }
  }

  Imported result(@Nullable UUID runId) {
    return new Imported(
        runId, counts, columns, rejections, trouble().map(Throwable::getMessage).orElse(stopped));
  }
}
