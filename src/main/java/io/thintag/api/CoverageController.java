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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.export.CoverageCsv;
import io.thintag.export.CsvOptions;
import io.thintag.participation.CoverageQueries;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Which local bodies were watched: without that, no posts is no answer. */
@Controller(Api.BASE + "/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "tallies")
class CoverageController {
  private final KnownCampaigns campaigns;
  private final KnownUnits units;
  private final CoverageQueries coverage;
  private final CsvAnswers csv;
  private final FileNames names;

  CoverageController(
      KnownCampaigns campaigns,
      KnownUnits units,
      CoverageQueries coverage,
      CsvAnswers csv,
      FileNames names) {
    this.campaigns = campaigns;
    this.units = units;
    this.coverage = coverage;
    this.csv = csv;
    this.names = names;
  }

  @Get("/coverage")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(summary = "What was watched of every local body, from when to when, with gaps")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CoverageAnswer.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> coverage(
      HttpRequest<?> request,
      Authentication user,
      String slug,
      @Nullable @QueryValue String within,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    return CsvAnswers.isWanted(request)
        ? csv(user, slug, within, header, bom)
        : HttpResponse.ok(answer(Caller.of(user), slug, within));
  }

  @Get("/coverage.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "What was watched as CSV, a line for each account")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      Authentication user,
      String slug,
      @Nullable @QueryValue String within,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    return csv.whole(
        names.of("coverage-" + slug, "การสังเกต", slug, within),
        CoverageCsv.TABLE,
        options,
        CoverageCsv.rows(answer(Caller.of(user), slug, within).rows()));
  }

  private CoverageAnswer answer(Caller caller, String slug, @Nullable String within) {
    Campaign campaign = campaigns.get(slug);
    Unit unit = units.within(caller, "within", within, campaign.scope());
    return CoverageAnswer.of(slug, unit.code(), coverage.bodies(slug, unit.code()));
  }
}
