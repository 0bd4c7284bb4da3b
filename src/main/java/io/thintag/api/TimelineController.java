package io.thintag.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
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
import io.thintag.campaign.Campaign;
import io.thintag.export.CsvOptions;
import io.thintag.export.TimelineCsv;
import io.thintag.tally.Timeline;
import io.thintag.tally.Timeline.Bucket;
import io.thintag.tally.TimelineQueries;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Posts over time. */
@Controller(Api.BASE + "/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "tallies")
class TimelineController {
  private final KnownCampaigns campaigns;
  private final KnownUnits units;
  private final TimelineQueries timelines;
  private final CsvAnswers csv;

  TimelineController(
      KnownCampaigns campaigns, KnownUnits units, TimelineQueries timelines, CsvAnswers csv) {
    this.campaigns = campaigns;
    this.units = units;
    this.timelines = timelines;
    this.csv = csv;
  }

  @Get("/timeline")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(summary = "Counted posts of a unit over time, a series for each platform")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Timeline.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> timeline(
      HttpRequest<?> request,
      Authentication user,
      String slug,
      @RequestBean TimelineParameters parameters,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    return CsvAnswers.isWanted(request)
        ? csv(user, slug, parameters, header, bom)
        : HttpResponse.ok(read(Caller.of(user), slug, parameters));
  }

  @Get("/timeline.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The timeline as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      Authentication user,
      String slug,
      @RequestBean TimelineParameters parameters,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    return csv.whole(
        "timeline-" + slug,
        TimelineCsv.TABLE,
        options,
        TimelineCsv.rows(read(Caller.of(user), slug, parameters)));
  }

  private Timeline read(Caller caller, String slug, TimelineParameters parameters) {
    Campaign campaign = campaigns.get(slug);
    Bucket bucket = Parameters.word("bucket", parameters.bucket(), Bucket.DAY, Bucket.class);
    Parameters.Period period = Parameters.period(parameters.from(), parameters.to());
    String unit = units.within(caller, "unit", parameters.unit(), campaign.scope()).code();
    return timelines.timeline(slug, unit, bucket, period.from(), period.to());
  }
}
