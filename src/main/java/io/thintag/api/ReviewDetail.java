package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.source.RunView;
import io.thintag.store.DecisionStore.Step;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post with every step of the decisions about it, first step first.
 *
 * @param item the post as in the queue, whether it is open or not
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReviewDetail(ReviewItem item, List<HistoryStep> history) {

  static ReviewDetail of(ReviewItem item, List<Step> steps) {
    return new ReviewDetail(item, steps.stream().map(HistoryStep::of).toList());
  }

  /**
   * A step.
   *
   * @param action decided, changed or withdrawn
   * @param units codes; of a withdrawal those that were decided before
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "DecisionStep")
  record HistoryStep(
      int version,
      String action,
      List<String> units,
      String by,
      OffsetDateTime at,
      @Nullable String note) {

    static HistoryStep of(Step step) {
      return new HistoryStep(
          step.version(),
          step.action(),
          step.units(),
          step.by(),
          RunView.bangkok(step.at()),
          step.note());
    }
  }
}
