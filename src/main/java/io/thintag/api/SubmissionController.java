package io.thintag.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.campaign.Campaign;
import io.thintag.submission.Message;
import io.thintag.submission.Receipt;
import io.thintag.submission.State;
import io.thintag.submission.Submission;
import io.thintag.submission.SubmissionQuestion;
import io.thintag.submission.Submissions;
import io.thintag.submission.Wanted;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links of posts that people hand in. */
@Controller(Api.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "submissions")
class SubmissionController {

  /** Answers come within three seconds, whatever the sites do. */
  private static final Duration PATIENCE = Duration.ofMillis(2_400);

  private final Submissions submissions;
  private final KnownCampaigns campaigns;
  private final KnownUnits units;
  private final Audit audit;

  SubmissionController(
      Submissions submissions, KnownCampaigns campaigns, KnownUnits units, Audit audit) {
    this.submissions = submissions;
    this.campaigns = campaigns;
    this.units = units;
    this.audit = audit;
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT, Role.Word.BODY})
  @Post("/submissions")
  @Operation(
      summary = "Submit the link of a post, or up to 200 links",
      description =
          "Tells duplicates at once, looks whether the post is there and which ordered tags it"
              + " carries, and stores it like any other. `url` is answered with one submission,"
              + " `urls` and `links` with a list in the same order. What is not settled within"
              + " three seconds is `checking` (202): ask again with the receipt. Handing in a link"
              + " again after mending the post has it looked at again under the same receipt.")
  @ApiResponse(
      responseCode = "200",
      description = "All links are settled",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(oneOf = {SubmissionView.class, SubmissionList.class})))
  @ApiResponse(
      responseCode = "202",
      description = "Some links are still being looked at",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(oneOf = {SubmissionView.class, SubmissionList.class})))
  HttpResponse<?> submit(Authentication user, @Body SubmissionRequest request) {
    String slug = request.campaign();
    if (slug == null || slug.isBlank()) {
      throw SubmissionRequest.invalid("campaign", "ต้องระบุ campaign เป็นรหัสของแคมเปญ");
    }
    Campaign campaign = campaigns.get(slug);
    Caller caller = Caller.of(user);
    List<Wanted> wanted = claims(caller, request.wanted());
    wanted.stream()
        .flatMap(each -> Stream.ofNullable(each.unit()))
        .distinct()
        .forEach(unit -> units.within(caller, "unit", unit, unit));
    List<Submission> taken = submissions.submit(campaign, wanted, user.getName(), PATIENCE);
    audit.write(
        caller,
        "submission.submit",
        slug,
        null,
        taken.stream().map(each -> each.receipt().digits()).toList());
    boolean checking = taken.stream().anyMatch(each -> each.state() == State.CHECKING);
    HttpStatus status = checking ? HttpStatus.ACCEPTED : HttpStatus.OK;
    if (request.isSingle()) {
      return HttpResponse.status(status).body(SubmissionView.of(requireLink(taken.get(0))));
    }
    return HttpResponse.status(status)
        .body(new SubmissionList(taken.stream().map(SubmissionView::of).toList(), null));
  }

  /** A text that is no link at all is a mistake of the request, though it is kept. */
  private static Submission requireLink(Submission submission) {
    if (submission.state() == State.REFUSED && !submission.link().contains("://")) {
      throw SubmissionRequest.invalid("url", Message.of(submission));
    }
    return submission;
  }

  @Get("/submissions/{receipt}")
  @Operation(summary = "What became of a submitted link; Thai digits and blanks are fine")
  SubmissionView one(Authentication user, String receipt) {
    return Receipt.read(receipt)
        .flatMap(each -> submissions.find(each, Caller.of(user)))
        .map(SubmissionView::of)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.UNKNOWN_SUBMISSION,
                    "ไม่พบเลขที่รับ «" + receipt + "» ตรวจตัวเลขทั้ง 10 หลักอีกครั้ง"));
  }

  @Get("/campaigns/{slug}/submissions")
  @Operation(summary = "Submitted links of a campaign, newest first")
  SubmissionList list(
      Authentication user,
      String slug,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit) {
    int most = Parameters.limit(limit);
    Caller caller = Caller.of(user);
    if (unit != null) {
      units.within(caller, "unit", unit, unit);
    }
    List<Submission> found =
        submissions.page(
            new SubmissionQuestion(
                campaigns.get(slug).slug(), state(state), unit, caller, Cursors.submission(cursor)),
            most + 1);
    List<Submission> page = found.subList(0, Math.min(most, found.size()));
    Submission last = page.isEmpty() ? null : page.get(page.size() - 1);
    return new SubmissionList(
        page.stream().map(SubmissionView::of).toList(),
        found.size() > most && last != null
            ? Cursors.of(new SubmissionQuestion.After(last.submittedAt(), last.receipt()))
            : null);
  }

  /** A body that claims nothing submits for itself. */
  private static List<Wanted> claims(Caller caller, List<Wanted> wanted) {
    return caller.role() != Role.BODY
        ? wanted
        : wanted.stream()
            .map(each -> each.unit() == null ? new Wanted(each.url(), caller.unitCode()) : each)
            .toList();
  }

  private static @Nullable State state(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(State.values())
        .filter(state -> state.wireName().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.parameter(
                    "state",
                    "ต้องเป็นค่าใดค่าหนึ่งใน: "
                        + Arrays.stream(State.values())
                            .map(State::wireName)
                            .collect(Collectors.joining(", "))));
  }
}
