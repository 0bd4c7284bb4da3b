package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.source.RunView;
import io.thintag.submission.Message;
import io.thintag.submission.Receipt;
import io.thintag.submission.Submission;
import io.thintag.submission.TagList;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A submitted link and what became of it.
 *
 * @param receipt ten digits to read out, the last proves the others
 * @param url as it was handed in
 * @param link its one form
 * @param unit code of the unit that it was handed in for
 * @param state checking, counted, tagsMissing, notCounted, duplicate, notFound, unreachable,
 *     refused or unreadable
 * @param counted true if the post counts in the campaign
 * @param message what became of it and what to do, in Thai
 * @param checklist the ordered tags; null if the post was not read
 * @param duplicateOf receipt of the earlier submission of the same link
 * @param postId the stored post
 * @param detail what the answer said, for programs and administrators
 * @param nextCheckAt when it is looked at again by itself
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Submission")
record SubmissionView(
    String receipt,
    String campaign,
    String url,
    String link,
    String platform,
    @Nullable String unit,
    String state,
    boolean counted,
    String message,
    @Nullable CheckList checklist,
    @Nullable String duplicateOf,
    @Nullable String postId,
    @Nullable String detail,
    String submittedBy,
    OffsetDateTime submittedAt,
    @Nullable OffsetDateTime checkedAt,
    @Nullable OffsetDateTime nextCheckAt) {

  /**
   * The ordered tags of a post.
   *
   * @param sentence such as «ครบ 4/5 ขาด #อำเภอเทพสถิต»
   * @param line the line to paste, with the unit's own places
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "TagCheckList")
  record CheckList(
      int present,
      int ordered,
      String sentence,
      List<String> tags,
      List<String> missing,
      String line) {
    static @Nullable CheckList of(TagList list) {
      int ordered = list.tags().size();
      return ordered == 0
          ? null
          : new CheckList(
              ordered - list.missing().size(),
              ordered,
              list.sentence(),
              list.tags(),
              list.missing(),
              list.line());
    }
  }

  static SubmissionView of(Submission submission) {
    String id = submission.postId();
    return new SubmissionView(
        submission.receipt().toString(),
        submission.campaign(),
        submission.written(),
        submission.link(),
        submission.platform(),
        submission.unit(),
        submission.state().wireName(),
        submission.counted(),
        Message.of(submission),
        CheckList.of(submission.tags()),
        Optional.ofNullable(submission.duplicateOf()).map(Receipt::toString).orElse(null),
        id == null ? null : submission.platform() + ":" + id,
        submission.detail(),
        submission.submittedBy(),
        RunView.bangkok(submission.submittedAt()),
        bangkok(submission.checkedAt()),
        bangkok(submission.checkAt()));
  }

  private static @Nullable OffsetDateTime bangkok(@Nullable Instant at) {
    return at == null ? null : RunView.bangkok(at);
  }
}
