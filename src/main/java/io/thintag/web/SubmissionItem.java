package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.submission.EnglishMessage;
import io.thintag.submission.Message;
import io.thintag.submission.State;
import io.thintag.submission.Submission;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A submitted link as it is listed.
 *
 * @param link null: there is none that may be followed
 */
record SubmissionItem(Submission submission, @Nullable String link) {
  private static final Duration SOON = Duration.ofDays(60);

  static SubmissionItem of(Submission submission) {
    return new SubmissionItem(submission, WebLink.of(submission.link()));
  }

  boolean isChecking() {
    return submission.state() == State.CHECKING;
  }

  String state() {
    return submission.state().wireName();
  }

  /** How its state is drawn. */
  String chip() {
    return switch (submission.state()) {
      case COUNTED, DUPLICATE -> "complete";
      case CHECKING -> "notObserved";
      case TAGS_MISSING, NOT_COUNTED, UNREACHABLE -> "tagsMissing";
      case NOT_FOUND, REFUSED, UNREADABLE -> "notFound";
    };
  }

  /** Platform «web» of what is no link says nothing. */
  boolean isLink() {
    return link != null;
  }

  /** What became of it and what to do. */
  String message(Wording w) {
    return w.language() == Language.TH ? Message.of(submission) : EnglishMessage.of(submission);
  }

  int ordered() {
    return submission.tags().tags().size();
  }

  int present() {
    return ordered() - submission.tags().missing().size();
  }

  OffsetDateTime submittedAt() {
    return bangkok(submission.submittedAt());
  }

  /** When it will be looked at again; null if nobody would wait for that: websites set no term. */
  @Nullable OffsetDateTime checkAt() {
    Instant at = submission.checkAt();
    boolean soon = at != null && at.isBefore(submission.submittedAt().plus(SOON));
    return soon ? bangkok(at) : null;
  }

  private static OffsetDateTime bangkok(Instant at) {
    return at.atZone(Campaign.ZONE).toOffsetDateTime();
  }
}
