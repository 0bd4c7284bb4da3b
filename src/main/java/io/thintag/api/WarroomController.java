package io.thintag.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
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
import io.thintag.export.CsvStream.Page;
import io.thintag.export.FileName;
import io.thintag.export.WarroomCsv;
import io.thintag.participation.WarroomPost;
import io.thintag.participation.WarroomQueries;
import io.thintag.store.PostQueries.After;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Posts of a district as the war room system of the Ministry of Interior asks for them. */
@Controller(Api.BASE + "/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "warroom")
class WarroomController {
  private static final int PAGE = 1_000;

  private final KnownCampaigns campaigns;
  private final KnownUnits units;
  private final WarroomQueries posts;
  private final CsvAnswers csv;
  private final FileNames names;

  WarroomController(
      KnownCampaigns campaigns,
      KnownUnits units,
      WarroomQueries posts,
      CsvAnswers csv,
      FileNames names) {
    this.campaigns = campaigns;
    this.units = units;
    this.posts = posts;
    this.csv = csv;
    this.names = names;
  }

  /** What is asked, checked. */
  private record Question(String slug, String within, @Nullable Boolean reported) {}

  @Get("/warroom")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(
      summary = "Counted posts for the war room system, newest first, page by page",
      description = "With `Accept: text/csv` all of them as CSV.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = WarroomList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> posts(
      HttpRequest<?> request,
      Authentication user,
      String slug,
      @RequestBean WarroomParameters parameters,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    if (CsvAnswers.isWanted(request)) {
      return csv(user, slug, parameters, header, bom);
    }
    int most = Parameters.limit(limit);
    After after = Cursors.post(cursor);
    Question asked = question(Caller.of(user), slug, parameters);
    return HttpResponse.ok(
        WarroomList.of(slug, asked.within(), page(asked, after, most + 1), most));
  }

  @Get("/warroom.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The posts as CSV to copy from: link, body, date, views")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      Authentication user,
      String slug,
      @RequestBean WarroomParameters parameters,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    Question asked = question(Caller.of(user), slug, parameters);
    return csv.<WarroomPost, After>stream(
        name(asked), WarroomCsv.TABLE, options, after -> page(asked, after));
  }

  @Get("/warroom.xlsx")
  @Produces(MediaType.ALL)
  @Operation(summary = "The posts as a workbook to copy from")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XlsxAnswers.CONTENT_TYPE,
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<StreamedFile> xlsx(
      Authentication user,
      String slug,
      @RequestBean WarroomParameters parameters,
      @Nullable @QueryValue String header) {
    CsvOptions options = Parameters.csv(header, null);
    Question asked = question(Caller.of(user), slug, parameters);
    return XlsxAnswers.file(
        name(asked),
        options,
        file ->
            file.<WarroomPost, After>sheet(
                WarroomCsv.ACTIVITY, WarroomCsv.SHEET, after -> page(asked, after)));
  }

  private Page<WarroomPost, After> page(Question asked, @Nullable After after) {
    List<WarroomPost> page = page(asked, after, PAGE);
    return new Page<>(page, page.size() < PAGE ? null : WarroomList.end(page));
  }

  private List<WarroomPost> page(Question asked, @Nullable After after, int limit) {
    return posts.page(asked.slug(), asked.within(), asked.reported(), after, limit);
  }

  private FileName name(Question asked) {
    return names.of(
        "warroom-" + asked.slug() + "-" + asked.within(),
        WarroomCsv.ACTIVITY,
        asked.slug(),
        asked.within());
  }

  private Question question(Caller caller, String slug, WarroomParameters parameters) {
    Campaign campaign = campaigns.get(slug);
    return new Question(
        campaign.slug(),
        units.within(caller, "within", parameters.within(), campaign.scope()).code(),
        Parameters.truth("reported", parameters.reported()));
  }
}
