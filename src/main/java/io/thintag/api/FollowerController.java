package io.thintag.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.collect.line.FollowerInsight;
import io.thintag.collect.line.LineAccount;
import io.thintag.collect.line.LineAccounts;
import io.thintag.export.CsvOptions;
import io.thintag.export.FollowerCsv;
import io.thintag.store.FollowerQueries;
import io.thintag.store.FollowerSeries;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Followers of the project's own accounts. */
@Controller(Api.BASE + "/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "campaigns")
class FollowerController {
  private final KnownCampaigns campaigns;
  private final LineAccounts accounts;
  private final FollowerQueries followers;
  private final CsvAnswers csv;
  private final Clock clock;

  FollowerController(
      KnownCampaigns campaigns,
      LineAccounts accounts,
      FollowerQueries followers,
      CsvAnswers csv,
      Clock clock) {
    this.campaigns = campaigns;
    this.accounts = accounts;
    this.followers = followers;
    this.csv = csv;
    this.clock = clock;
  }

  @Get("/followers")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(
      summary = "Followers of the project's own LINE accounts on each day of the campaign so far")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FollowerSeries.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> followers(
      HttpRequest<?> request,
      String slug,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    return CsvAnswers.isWanted(request) ? csv(slug, header, bom) : HttpResponse.ok(read(slug));
  }

  @Get("/followers.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The followers as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      String slug, @Nullable @QueryValue String header, @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    return csv.whole("followers-" + slug, FollowerCsv.TABLE, options, FollowerCsv.rows(read(slug)));
  }

  private FollowerSeries read(String slug) {
    return followers.of(
        campaigns.get(slug),
        accounts.all().stream().map(LineAccount::name).toList(),
        FollowerInsight.lastDay(clock.instant()));
  }
}
