package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.pipeline.Replay;
import io.thintag.store.Rejections.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading rejected items again: tried = stored + duplicates + rejected.
 *
 * @param campaign null: of all campaigns
 * @param duplicates items that had been stored by another way meanwhile
 * @param withoutCapture items that were not tried, because their raw answers are no longer kept
 * @param why why items are still rejected, the commonest first, fifty at most
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Replay")
record ReplayView(
    @Nullable String source,
    @Nullable String campaign,
    int tried,
    int stored,
    int duplicates,
    int rejected,
    int withoutCapture,
    List<WhyView> why) {

  /** Why so many items are still rejected. */
  @Serdeable
  @Schema(name = "ReplayWhy")
  record WhyView(String reason, int items) {}

  static ReplayView of(Selection selection, Replay replay) {
    return new ReplayView(
        selection.source(),
        selection.campaign(),
        replay.tried(),
        replay.stored(),
        replay.duplicates(),
        replay.rejected(),
        replay.withoutCapture(),
        replay.why().stream().map(why -> new WhyView(why.reason(), why.items())).toList());
  }
}
