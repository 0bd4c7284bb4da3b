package io.thintag.api;

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
import io.thintag.access.Audit;
import io.thintag.access.AuditEntry;
import io.thintag.access.AuditEntry.After;
import io.thintag.access.AuditQuestion;
import io.thintag.access.Role;
import io.thintag.campaign.Campaign;
import io.thintag.export.Column;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream.Page;
import io.thintag.export.CsvTable;
import io.thintag.source.RunView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Who did what to what, from where, before and after. */
@Controller(Api.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Word.ADMIN)
@AnswersProblems
@Tag(name = "users")
class AuditController {
  private static final int CSV_PAGE = 1_000;

  private static final CsvTable<AuditEntry> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("at", "เมื่อ", entry -> RunView.bangkok(entry.at())),
              new Column<>("who", "ผู้ใช้", AuditEntry::who),
              new Column<>("role", "บทบาท", AuditEntry::role),
              new Column<>("action", "การกระทำ", AuditEntry::action),
              new Column<>("subject", "สิ่งที่ถูกกระทำ", AuditEntry::subject),
              new Column<>("before", "ก่อน", AuditEntry::before),
              new Column<>("after", "หลัง", AuditEntry::after),
              new Column<>("address", "จากที่อยู่", AuditEntry::address)));

  private final Audit audit;
  private final CsvAnswers csv;

  AuditController(Audit audit, CsvAnswers csv) {
    this.audit = audit;
    this.csv = csv;
  }

  @Get("/audit")
  @Operation(
      summary = "What was done, newest first, page by page",
      description =
          "`action` is a whole word pair such as `campaign.change` or the kind of thing before the"
              + " dot; `what` is the subject; `q` are"
              + " words in any part of it; `from` and `to` are days in Asia/Bangkok, both"
              + " included.")
  AuditList audit(
      @Nullable @QueryValue String who,
      @Nullable @QueryValue String action,
      @Nullable @QueryValue String what,
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String from,
      @Nullable @QueryValue String to,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit) {
    int most = Parameters.limit(limit);
    AuditQuestion question = question(who, action, what, q, from, to);
    return AuditList.of(audit.page(question, Cursors.audit(cursor), most + 1), most);
  }

  @Get("/audit.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "All that was done as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      @Nullable @QueryValue String who,
      @Nullable @QueryValue String action,
      @Nullable @QueryValue String what,
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String from,
      @Nullable @QueryValue String to,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    AuditQuestion question = question(who, action, what, q, from, to);
    return csv.<AuditEntry, After>stream(
        "audit",
        TABLE,
        options,
        after -> {
          List<AuditEntry> page = audit.page(question, after, CSV_PAGE);
          return new Page<>(page, page.size() < CSV_PAGE ? null : page.get(CSV_PAGE - 1).place());
        });
  }

  private static AuditQuestion question(
      @Nullable String who,
      @Nullable String action,
      @Nullable String what,
      @Nullable String q,
      @Nullable String from,
      @Nullable String to) {
    Parameters.Period days = Parameters.period(from, to);
    LocalDate last = days.to();
    return new AuditQuestion(
        who,
        action,
        what,
        Parameters.search(q),
        begin(days.from()),
        last == null ? null : begin(last.plusDays(1)));
  }

  private static @Nullable Instant begin(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Campaign.ZONE).toInstant();
  }
}
