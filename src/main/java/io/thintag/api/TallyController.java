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
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvTable;
import io.thintag.export.FileName;
import io.thintag.export.TallyCsv;
import io.thintag.tally.KeptTallies;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyQuestion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tallies by unit. An answer that has not changed is not sent again. */
@Controller(Api.BASE + "/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "tallies")
class TallyController {
  private final KnownCampaigns campaigns;
  private final KnownUnits units;
  private final KeptTallies tallies;
  private final FileNames names;
  private final JsonMapper json;

  TallyController(
      KnownCampaigns campaigns,
      KnownUnits units,
      KeptTallies tallies,
      FileNames names,
      JsonMapper json) {
    this.campaigns = campaigns;
    this.units = units;
    this.tallies = tallies;
    this.names = names;
    this.json = json;
  }

  @Get("/tallies")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(
      summary = "Counted posts, one row for each unit of a level",
      description = "Units without posts have a row too. With `Accept: text/csv` as CSV.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = TallyAnswer.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "304", description = "As `If-None-Match` knows it already")
  HttpResponse<byte[]> tallies(
      HttpRequest<?> request,
      Authentication user,
      String slug,
      @RequestBean TallyParameters parameters,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom,
      @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known)
      throws IOException {
    if (CsvAnswers.isWanted(request)) {
      return csv(user, slug, parameters, header, bom, known);
    }
    byte[] body = json.writeValueAsBytes(answer(Caller.of(user), slug, parameters));
    return EntityTags.unlessKnown(
        known, body, HttpResponse.<byte[]>ok().contentType(MediaType.APPLICATION_JSON));
  }

  @Get("/tallies.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The tallies as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<byte[]> csv(
      Authentication user,
      String slug,
      @RequestBean TallyParameters parameters,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom,
      @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
    CsvOptions options = Parameters.csv(header, bom);
    TallyAnswer answer = answer(Caller.of(user), slug, parameters);
    CsvTable<TallyAnswer.Row> table = TallyCsv.table(answer);
    byte[] body =
        (table.head(options) + table.lines(answer.rows())).getBytes(StandardCharsets.UTF_8);
    return EntityTags.unlessKnown(known, body, CsvAnswers.file(name(answer)));
  }

  @Get("/tallies.xlsx")
  @Produces(MediaType.ALL)
  @Operation(
      summary = "The tallies as a workbook",
      description = "Of bodies a sheet for each district, within the country for each province.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XlsxAnswers.CONTENT_TYPE,
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<StreamedFile> xlsx(
      Authentication user,
      String slug,
      @RequestBean TallyParameters parameters,
      @Nullable @QueryValue String header) {
    CsvOptions options = Parameters.csv(header, null);
    TallyAnswer answer = answer(Caller.of(user), slug, parameters);
    return XlsxAnswers.file(
        name(answer),
        options,
        file -> file.sheets(TallyCsv.table(answer), TallyCsv.sheets(answer)));
  }

  private FileName name(TallyAnswer answer) {
    return names.of(
        "tallies-" + answer.campaign() + "-" + answer.level(),
        "ยอดโพสต์",
        answer.campaign(),
        answer.within());
  }

  private TallyAnswer answer(Caller caller, String slug, TallyParameters parameters) {
    Campaign campaign = campaigns.get(slug);
    Level level = Parameters.level(parameters.level(), Level.PROVINCE, Level.DISTRICT, Level.BODY);
    Parameters.Period period = Parameters.period(parameters.from(), parameters.to());
    String platform = Parameters.platform(parameters.platform());
    Unit within = units.within(caller, "within", parameters.within(), campaign.scope());
    Level rows = level == null ? atLeastProvince(within.level()) : level;
    if (within.level().compareTo(rows) > 0) {
      throw ProblemException.parameter(
          "within",
          "หน่วยนี้เล็กกว่าระดับ "
              + rows.code()
              + " ที่ขอ ให้ใช้หน่วยที่ใหญ่กว่าหรือระดับเดียวกัน");
    }
    return tallies.of(
        new TallyQuestion(
            slug,
            rows.code(),
            within.code(),
            platform,
            period.from(),
            period.to(),
            campaign.scope(),
            Set.copyOf(campaign.expectedKinds())));
  }

  private static Level atLeastProvince(Level level) {
    return level == Level.COUNTRY ? Level.PROVINCE : level;
  }
}
