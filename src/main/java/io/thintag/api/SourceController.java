package io.thintag.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.RegisteredSource;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream.Page;
import io.thintag.pipeline.Pauses;
import io.thintag.pipeline.RunQueries;
import io.thintag.pipeline.Works.Busy;
import io.thintag.source.LongWork;
import io.thintag.source.RunNow;
import io.thintag.source.SourceStates;
import io.thintag.store.Rejections.Selection;
import io.thintag.store.RunStore.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Sources: how they fare, what they did, start one now. */
@Controller(Api.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "sources")
class SourceController {
  private static final int CSV_PAGE = 500;

  private final KnownSources sources;
  private final SourceStates states;
  private final RunQueries runs;
  private final KnownCampaigns known;
  private final CampaignStore campaigns;
  private final CsvAnswers csv;
  private final LongWork works;
  private final RunNow now;

  SourceController(
      KnownSources sources,
      SourceStates states,
      RunQueries runs,
      KnownCampaigns known,
      CampaignStore campaigns,
      CsvAnswers csv,
      LongWork works,
      RunNow now) {
    this.sources = sources;
    this.states = states;
    this.runs = runs;
    this.known = known;
    this.campaigns = campaigns;
    this.csv = csv;
    this.works = works;
    this.now = now;
  }

  @Get("/sources")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(summary = "All sources with state, last and next run")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SourceList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> list(
      HttpRequest<?> request,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    return CsvAnswers.isWanted(request)
        ? csv(header, bom)
        : HttpResponse.ok(new SourceList(states.all(), null));
  }

  @Get("/sources.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "All sources as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      @Nullable @QueryValue String header, @Nullable @QueryValue String bom) {
    return csv.whole("sources", SourceTables.SOURCES, Parameters.csv(header, bom), states.all());
  }

  @Get("/sources/{name}/runs")
  @Secured(Role.Word.ADMIN)
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(summary = "Runs of a source, newest first, page by page")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RunList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> runs(
      HttpRequest<?> request,
      String name,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    if (CsvAnswers.isWanted(request)) {
      return runsCsv(name, header, bom);
    }
    int most = Parameters.limit(limit);
    Instant before = Cursors.runs(cursor);
    String source = sources.get(name).name();
    List<RunList.CampaignCoverage> coverage =
        campaigns.all().stream()
            .map(Campaign::slug)
            .flatMap(
                slug ->
                    runs
                        .coverage(source, slug)
                        .map(watched -> new RunList.CampaignCoverage(slug, watched))
                        .stream())
            .toList();
    return HttpResponse.ok(RunList.of(coverage, runs.latest(source, before, most + 1), most));
  }

  @Get("/sources/{name}/runs.csv")
  @Secured(Role.Word.ADMIN)
  @Produces(MediaType.ALL)
  @Operation(summary = "All runs of a source as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> runsCsv(
      String name, @Nullable @QueryValue String header, @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    String source = sources.get(name).name();
    return csv.<Run, Instant>stream(
        "runs-" + source,
        SourceTables.RUNS,
        options,
        before -> {
          List<Run> page = runs.latest(source, before, CSV_PAGE);
          return new Page<>(
              page, page.size() < CSV_PAGE ? null : page.get(CSV_PAGE - 1).startedAt());
        });
  }

  @Post("/sources/{name}/run")
  @Secured(Role.Word.ADMIN)
  @Operation(summary = "Start a run now, beside the schedule; for one campaign or for all")
  @ApiResponse(
      responseCode = "202",
      description = "Started",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StartedRuns.class)))
  HttpResponse<StartedRuns> run(
      Authentication user, String name, @Nullable @QueryValue String campaign) {
    RegisteredSource source = sources.get(name);
    String slug = campaign == null ? null : known.get(campaign).slug();
    return start(Caller.of(user), source, slug)
        .map(slugs -> HttpResponse.accepted().body(new StartedRuns(source.name(), slugs)))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.SOURCE_IS_OFF,
                    "แหล่งข้อมูล «"
                        + source.name()
                        + "» ไม่ได้เปิดให้เก็บตามกำหนดเวลา จึงสั่งให้ทำงานไม่ได้ "
                        + states.remedy(source)));
  }

  private Optional<List<String>> start(
      Caller caller, RegisteredSource source, @Nullable String campaign) {
    try {
      return now.start(caller, source, campaign);
    } catch (Pauses.Paused e) {
      throw new ProblemException(
          ProblemCode.SOURCE_IS_PAUSED,
          "แหล่งข้อมูล «%s» พักไว้ จึงสั่งให้ทำงานไม่ได้ ให้เก็บต่อก่อนที่หน้า /sources/%s หรือด้วย DELETE %s/sources/%s/pause"
              .formatted(source.name(), source.name(), Api.BASE, source.name()));
    }
  }

  @Post("/sources/{name}/replay")
  @Secured(Role.Word.ADMIN)
  @Operation(
      summary = "Read rejected items of a source again from their raw captures, after a fix",
      description =
          "Answers when it is done; until then it is one of the works and can be cancelled. What is stored after all moves the books of its run.")
  ReplayView replay(
      Authentication user,
      String name,
      @Nullable @QueryValue @Parameter(description = "Rejected on this day or later, yyyy-mm-dd")
          String since,
      @Nullable @QueryValue String campaign) {
    Selection selection =
        new Selection(
            campaign == null ? null : known.get(campaign).slug(),
            sources.get(name).name(),
            Parameters.dayBegins("since", since));
    try {
      return ReplayView.of(selection, works.replayNow(Caller.of(user), name, selection));
    } catch (Busy e) {
      throw new ProblemException(
          ProblemCode.WORK_GOING_ON,
          "แหล่งข้อมูล «%s» มีงานที่ทำอยู่ รอให้จบ หรือยกเลิกด้วย DELETE %s/works/{id} แล้วสั่งใหม่"
              .formatted(name, Api.BASE));
    }
  }
}
