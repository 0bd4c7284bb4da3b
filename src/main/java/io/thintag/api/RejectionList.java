package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.store.RejectionLog.After;
import io.thintag.store.RejectionLog.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items of a campaign that were not stored, newest first.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record RejectionList(String campaign, List<RejectionView> items, @Nullable String nextCursor) {

  /** A page from one entry more than it shall hold. */
  static RejectionList of(String campaign, List<Entry> entries, int limit) {
    List<Entry> page = entries.subList(0, Math.min(limit, entries.size()));
    return new RejectionList(
        campaign,
        page.stream().map(RejectionView::of).toList(),
        entries.size() > limit ? Cursors.of(After.of(page.get(limit - 1))) : null);
  }
}
