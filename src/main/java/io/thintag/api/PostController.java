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
import io.thintag.area.Gazetteer;
import io.thintag.attribute.Certainty;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream.Page;
import io.thintag.export.FileName;
import io.thintag.export.PostCsv;
import io.thintag.store.PostQueries;
import io.thintag.store.PostQueries.After;
import io.thintag.store.PostQuestion;
import io.thintag.store.PostView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Posts with their attribution and evidence. */
@Controller(Api.BASE + "/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "posts")
class PostController {
  private static final int CSV_PAGE = 1_000;

  private final KnownCampaigns campaigns;
  private final KnownUnits units;
  private final PostQueries posts;
  private final CsvAnswers csv;
  private final FileNames names;

  PostController(
      KnownCampaigns campaigns,
      KnownUnits units,
      PostQueries posts,
      CsvAnswers csv,
      FileNames names) {
    this.campaigns = campaigns;
    this.units = units;
    this.posts = posts;
    this.csv = csv;
    this.names = names;
  }

  @Get("/posts")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(
      summary = "Posts with attribution and evidence, newest first, page by page",
      description = "With `Accept: text/csv` all of them as CSV.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PostList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> posts(
      HttpRequest<?> request,
      Authentication user,
      String slug,
      @RequestBean PostParameters parameters,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    if (CsvAnswers.isWanted(request)) {
      return csv(user, slug, parameters, header, bom);
    }
    int most = Parameters.limit(limit);
    After after = Cursors.post(cursor);
    PostQuestion question = question(Caller.of(user), slug, parameters);
    return HttpResponse.ok(PostList.of(slug, posts.page(question, after, most + 1), most));
  }

  @Get("/posts.csv")
  @Produces(MediaType.ALL)
  @Operation(
      summary = "All posts as CSV, of any length",
      description = "The first columns are those that an import reads.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      Authentication user,
      String slug,
      @RequestBean PostParameters parameters,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    PostQuestion question = question(Caller.of(user), slug, parameters);
    return csv.<PostView, After>stream(
        name(question), PostCsv.TABLE, options, after -> page(question, after));
  }

  @Get("/posts.xlsx")
  @Produces(MediaType.ALL)
  @Operation(
      summary = "All posts as a workbook",
      description = "An import reads it back. For more than a million posts take the CSV.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XlsxAnswers.CONTENT_TYPE,
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<StreamedFile> xlsx(
      Authentication user,
      String slug,
      @RequestBean PostParameters parameters,
      @Nullable @QueryValue String header) {
    CsvOptions options = Parameters.csv(header, null);
    PostQuestion question = question(Caller.of(user), slug, parameters);
    return XlsxAnswers.file(
        name(question),
        options,
        file ->
            file.<PostView, After>sheet(
                PostCsv.SHEET_NAME, PostCsv.SHEET, after -> page(question, after)));
  }

  private FileName name(PostQuestion question) {
    return names.of(
        "posts-" + question.campaign(), PostCsv.SHEET_NAME, question.campaign(), question.unit());
  }

  private Page<PostView, After> page(PostQuestion question, @Nullable After after) {
    List<PostView> page = posts.page(question, after, CSV_PAGE);
    return new Page<>(page, page.size() < CSV_PAGE ? null : PostList.end(page));
  }

  private PostQuestion question(Caller caller, String slug, PostParameters parameters) {
    Parameters.Period period = Parameters.period(parameters.from(), parameters.to());
    return new PostQuestion(
        campaigns.get(slug).slug(),
        unit(caller, parameters.unit()),
        Parameters.platform(parameters.platform()),
        certainty(parameters.certainty()),
        Parameters.search(parameters.q()),
        period.from(),
        period.to(),
        Parameters.truth("counted", parameters.counted()));
  }

  /** Posts without any area are nobody's but the country's. */
  private String unit(Caller caller, @Nullable String code) {
    if (!PostQuestion.NO_UNIT.equals(code)) {
      return units.within(caller, "unit", code, Gazetteer.COUNTRY).code();
    }
    units.require(caller, "unit", Gazetteer.COUNTRY);
    return code;
  }

  private static @Nullable String certainty(@Nullable String text) {
    return text == null
        ? null
        : Parameters.word("certainty", text, Certainty.CERTAIN, Certainty.class)
            .name()
            .toLowerCase(Locale.ROOT);
  }
}
