package io.thintag.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.json.JsonMapper;
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
import io.thintag.export.CsvOptions;
import io.thintag.export.FileName;
import io.thintag.export.ParticipationCsv;
import io.thintag.export.SheetOf;
import io.thintag.participation.Participation;
import io.thintag.participation.ParticipationQueries;
import io.thintag.participation.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which of the expected bodies took part, and what is known of the others. */
@Controller(Api.BASE + "/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "participation")
class ParticipationController {
  private final KnownCampaigns campaigns;
  private final KnownUnits units;
  private final ParticipationQueries participation;
  private final FileNames names;
  private final JsonMapper json;

  ParticipationController(
      KnownCampaigns campaigns,
      KnownUnits units,
      ParticipationQueries participation,
      FileNames names,
      JsonMapper json) {
    this.campaigns = campaigns;
    this.units = units;
    this.participation = participation;
    this.names = names;
    this.json = json;
  }

  @Get("/participation")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(
      summary = "Expected bodies with their state, those with something missing first",
      description = "Page by page; with `Accept: text/csv` all of them as CSV.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ParticipationAnswer.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "304", description = "As `If-None-Match` knows it already")
  HttpResponse<byte[]> participation(
      HttpRequest<?> request,
      Authentication user,
      String slug,
      @RequestBean ParticipationParameters parameters,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom,
      @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known)
      throws IOException {
    if (CsvAnswers.isWanted(request)) {
      return csv(user, slug, parameters, header, bom, known);
    }
    int most = Parameters.limit(limit);
    Participation.After after = Cursors.body(cursor);
    State state = parameters.stateAsked();
    byte[] body =
        json.writeValueAsBytes(
            ParticipationAnswer.of(answer(Caller.of(user), slug, parameters), state, after, most));
    return EntityTags.unlessKnown(
        known, body, HttpResponse.<byte[]>ok().contentType(MediaType.APPLICATION_JSON));
  }

  @Get("/participation.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The expected bodies with their state as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<byte[]> csv(
      Authentication user,
      String slug,
      @RequestBean ParticipationParameters parameters,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom,
      @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
    CsvOptions options = Parameters.csv(header, bom);
    State state = parameters.stateAsked();
    Participation all = answer(Caller.of(user), slug, parameters);
    String text =
        ParticipationCsv.TABLE.head(options) + ParticipationCsv.TABLE.lines(all.of(state));
    return EntityTags.unlessKnown(
        known, text.getBytes(StandardCharsets.UTF_8), CsvAnswers.file(name(all)));
  }

  @Get("/participation.xlsx")
  @Produces(MediaType.ALL)
  @Operation(
      summary = "The expected bodies with their state as a workbook",
      description = "A sheet for each district, within the country for each province.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XlsxAnswers.CONTENT_TYPE,
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<StreamedFile> xlsx(
      Authentication user,
      String slug,
      @RequestBean ParticipationParameters parameters,
      @Nullable @QueryValue String header) {
    CsvOptions options = Parameters.csv(header, null);
    State state = parameters.stateAsked();
    Participation all = answer(Caller.of(user), slug, parameters);
    Participation asked = new Participation(all.campaign(), all.within(), all.of(state));
    return XlsxAnswers.file(
        name(all),
        options,
        file ->
            file.sheets(
                ParticipationCsv.TABLE,
                ParticipationCsv.sheets(asked, SheetOf.within(all.within()))));
  }

  private FileName name(Participation all) {
    return names.of(
        "participation-" + all.campaign() + "-" + all.within(),
        "การมีส่วนร่วม",
        all.campaign(),
        all.within());
  }

  private Participation answer(Caller caller, String slug, ParticipationParameters parameters) {
    Campaign campaign = campaigns.get(slug);
    parameters.requireRound();
    Unit within = units.within(caller, "within", parameters.within(), campaign.scope());
    return participation.of(campaign, within.code());
  }
}
