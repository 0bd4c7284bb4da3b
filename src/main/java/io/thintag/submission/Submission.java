package io.thintag.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that somebody handed in, and what became of it.
 *
 * @param written as it was handed in
 * @param link its one form; what was handed in if that is no link
 * @param unit code of the unit that it was handed in for
 * @param detail what the answer said, in the words of programs
 * @param duplicateOf the earlier submission of the same post, if there is one
 * @param postId the platform's id of the post, once it is stored
 * @param counted true if the post counts in the campaign
 * @param attempts how often it was looked at in a row without an answer
 * @param checkedAt when it was last looked at
 * @param checkAt when it will be looked at next; null: it is settled
 */
public record Submission(
    Receipt receipt,
    String campaign,
    String written,
    String platform,
    String link,
    @Nullable String unit,
    String submittedBy,
    Instant submittedAt,
    State state,
    @Nullable String detail,
    @Nullable Receipt duplicateOf,
    @Nullable String postId,
    boolean counted,
    TagList tags,
    int attempts,
    @Nullable Instant checkedAt,
    @Nullable Instant checkAt) {

  /** The same with another receipt. */
  Submission with(Receipt other) {
    return new Submission(
        other,
        campaign,
        written,
        platform,
        link,
        unit,
        submittedBy,
        submittedAt,
        state,
        detail,
        duplicateOf,
        postId,
        counted,
        tags,
        attempts,
        checkedAt,
        checkAt);
  }

  /** The same after a look at it. */
  Submission with(Outcome outcome, Instant at) {
    return new Submission(
        receipt,
        campaign,
        written,
        platform,
        link,
        unit,
        submittedBy,
        submittedAt,
        outcome.state(),
        outcome.detail(),
        outcome.duplicateOf(),
        outcome.postId() == null ? postId : outcome.postId(),
        outcome.counted(),
        outcome.tags(),
        attempts,
        at,
        outcome.checkAt());
  }

  /** A link that another submission holds already. */
  Submission duplicateOf(Submission first) {
    return with(
        new Outcome(
            State.DUPLICATE, null, first.receipt, first.postId, first.counted, first.tags, null),
        submittedAt);
  }
}
