package io.thintag.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions are wanted, newest first.
 *
 * @param after where the last page ended; null: from the newest
 */
public record SubmissionQuestion(
    String campaign, @Nullable State state, @Nullable String unit, @Nullable After after) {

  /** A place in the list. */
  public record After(Instant submittedAt, Receipt receipt) {}
}
