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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Role;
import io.thintag.export.Column;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream.Page;
import io.thintag.export.CsvTable;
import io.thintag.pipeline.RejectionQueries;
import io.thintag.store.RejectionLog.After;
import io.thintag.store.RejectionLog.Entry;
import io.thintag.store.Rejections.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Items that were not stored, with the reason. */
@Controller(Api.BASE + "/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Word.ADMIN)
@AnswersProblems
@Tag(name = "sources")
class RejectionController {
  private static final int CSV_PAGE = 1_000;

  private static final CsvTable<RejectionView> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("source", "แหล่งข้อมูล", RejectionView::source),
              new Column<>("run", "รหัสการทำงาน", RejectionView::run),
              new Column<>("target", "เป้าหมาย", RejectionView::target),
              new Column<>("platform", "แพลตฟอร์ม", RejectionView::platform),
              new Column<>("native_id", "รหัสโพสต์", RejectionView::nativeId),
              new Column<>("line", "บรรทัด", RejectionView::line),
              new Column<>("reason", "รหัสเหตุผล", RejectionView::reason),
              new Column<>("message", "เหตุผล", RejectionView::message),
              new Column<>("detail", "รายละเอียด", RejectionView::detail),
              new Column<>("rejected_at", "ไม่รับเมื่อ", RejectionView::rejectedAt),
              new Column<>("tried_at", "ลองใหม่ล่าสุด", RejectionView::triedAt),
              new Column<>("replayable", "ลองใหม่ได้", RejectionView::replayable)));

  private final KnownCampaigns campaigns;
  private final RejectionQueries rejections;
  private final CsvAnswers csv;

  RejectionController(KnownCampaigns campaigns, RejectionQueries rejections, CsvAnswers csv) {
    this.campaigns = campaigns;
    this.rejections = rejections;
    this.csv = csv;
  }

  @Get("/rejections")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(
      summary = "Items that were not stored and why, newest first, page by page",
      description = "What was stored after all by a replay is left out.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RejectionList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> rejections(
      HttpRequest<?> request,
      String slug,
      @Nullable @QueryValue String source,
      @Nullable @QueryValue String since,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    if (CsvAnswers.isWanted(request)) {
      return csv(slug, source, since, header, bom);
    }
    int most = Parameters.limit(limit);
    After after = Cursors.rejection(cursor);
    return HttpResponse.ok(
        RejectionList.of(
            slug, rejections.page(selection(slug, source, since), after, most + 1), most));
  }

  @Get("/rejections.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "All items that were not stored as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      String slug,
      @Nullable @QueryValue String source,
      @Nullable @QueryValue String since,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    Selection selection = selection(slug, source, since);
    return csv.<RejectionView, After>stream(
        "rejections-" + slug, TABLE, options, after -> page(selection, after));
  }

  private Page<RejectionView, After> page(Selection selection, @Nullable After after) {
    List<Entry> page = rejections.page(selection, after, CSV_PAGE);
    return new Page<>(
        page.stream().map(RejectionView::of).toList(),
        page.size() < CSV_PAGE ? null : After.of(page.get(CSV_PAGE - 1)));
  }

  private Selection selection(String slug, @Nullable String source, @Nullable String since) {
    return new Selection(campaigns.get(slug).slug(), source, Parameters.dayBegins("since", since));
  }
}
