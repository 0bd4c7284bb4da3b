package io.thintag.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.participation.WarroomReport;
import io.thintag.participation.WarroomReports;
import io.thintag.post.PostKey;

/** Ticks posts as reported to the war room system. */
@Controller(Api.BASE + "/campaigns/{slug}/warroom")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "warroom")
class WarroomReportController {
  private final KnownCampaigns campaigns;
  private final WarroomReports reports;

  WarroomReportController(KnownCampaigns campaigns, WarroomReports reports) {
    this.campaigns = campaigns;
    this.reports = reports;
  }

  @Get("/{postId}")
  @Operation(summary = "Who ticked the post and took the tick back")
  WarroomHistory history(Authentication user, String slug, String postId) {
    String campaign = campaigns.get(slug).slug();
    PostKey post = post(user, campaign, postId);
    return new WarroomHistory(
        campaign, post.platform(), post.nativeId(), reports.history(campaign, post));
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
  @Put("/{postId}")
  @Operation(
      summary = "Ticks the post as reported",
      description = "Again by anybody changes nothing: who was first stays.")
  @ApiResponse(responseCode = "200", description = "Who ticked it, and when")
  WarroomReport tick(Authentication user, String slug, String postId) {
    String campaign = campaigns.get(slug).slug();
    return reports
        .tick(campaign, post(user, campaign, postId), user.getName())
        .orElseThrow(ReviewProblems::unknownPost);
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
  @Delete("/{postId}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes the tick back; nothing happens if there is none")
  @ApiResponse(responseCode = "204", description = "The post is not ticked")
  void untick(Authentication user, String slug, String postId) {
    String campaign = campaigns.get(slug).slug();
    reports.untick(campaign, post(user, campaign, postId), user.getName());
  }

  /** Posts that do not lie in the caller's area are unknown to it. */
  private PostKey post(Authentication user, String campaign, String postId) {
    PostKey post = PostIds.read(postId);
    if (!reports.lies(campaign, post, Caller.of(user).unitCode())) {
      throw ReviewProblems.unknownPost();
    }
    return post;
  }
}
