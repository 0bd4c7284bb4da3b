package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.source.RunView;
import io.thintag.store.RunStore.Run;
import io.thintag.tally.TallyAnswer.Coverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs of a source, newest first.
 *
 * @param coverage what they have watched of each campaign so far, and with which gaps
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record RunList(List<CampaignCoverage> coverage, List<RunView> items, @Nullable String nextCursor) {

  /** What the source watched for one campaign. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CampaignCoverage(String campaign, Coverage watched) {}

  /** A page from one run more than it shall hold. */
  static RunList of(List<CampaignCoverage> coverage, List<Run> runs, int limit) {
    List<Run> page = runs.subList(0, Math.min(limit, runs.size()));
    return new RunList(
        coverage,
        page.stream().map(RunView::of).toList(),
        runs.size() > limit ? Cursors.of(page.get(limit - 1).startedAt()) : null);
  }
}
