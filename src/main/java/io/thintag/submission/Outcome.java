package io.thintag.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What looking at a link brought.
 *
 * @param postId the platform's id of the post; null: none is stored
 * @param checkAt when to look again; null: it is settled
 */
record Outcome(
    State state,
    @Nullable String detail,
    @Nullable Receipt duplicateOf,
    @Nullable String postId,
    boolean counted,
    TagList tags,
    @Nullable Instant checkAt) {
  private static final int LONGEST_DETAIL = 500;

  Outcome {
    if (detail != null) {
      String fit = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
      detail = fit.replace("\0", "");
    }
  }

  static Outcome failed(State state, @Nullable String detail, @Nullable Instant checkAt) {
    return new Outcome(state, detail, null, null, false, TagList.NONE, checkAt);
  }
}
