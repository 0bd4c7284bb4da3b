package io.thintag.submission;

import io.thintag.access.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions are wanted, newest first.
 *
 * @param caller sees those of its area and its own
 * @param after where the last page ended; null: from the newest
 */
public record SubmissionQuestion(
    String campaign,
    @Nullable State state,
    @Nullable String unit,
    Caller caller,
    @Nullable After after) {

  /** A place in the list. */
  public record After(Instant submittedAt, Receipt receipt) {}
}
