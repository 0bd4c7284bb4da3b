package io.thintag.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Role;
import io.thintag.export.FileName;
import io.thintag.review.AccountLine;
import io.thintag.review.AccountReport;
import io.thintag.review.AccountsCsv;
import io.thintag.review.NewAccounts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accounts handed in as a table: looked at row by row, then registered in one go. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
@Hidden
class BulkAccountsController {
  private final NewAccounts intake;
  private final Accounts accounts;
  private final Pages pages;

  BulkAccountsController(NewAccounts intake, Accounts accounts, Pages pages) {
    this.intake = intake;
    this.accounts = accounts;
    this.pages = pages;
  }

  @Get("/admin/accounts/bulk")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> blank(HttpRequest<?> request) {
    return show(HttpStatus.OK, request, "", null, null, false);
  }

  @Get("/admin/accounts/template.csv")
  @Produces(MediaType.ALL)
  HttpResponse<String> template() {
    return HttpResponse.ok("\uFEFF" + AccountsCsv.template() + "\r\n")
        .contentType("text/csv; charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            FileName.plain("accounts-template").disposition(".csv"));
  }

  @Post("/admin/accounts/bulk")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> take(HttpRequest<?> request, @Body Map<String, String> form) {
    String text = form.getOrDefault("csv", "");
    boolean apply = "apply".equals(form.get("action"));
    try {
      List<AccountLine> lines = AccountsCsv.read(text);
      AccountReport report =
          apply
              ? intake.add(lines, Callers.of(request))
              : intake.rehearse(lines, Callers.of(request));
      return show(HttpStatus.OK, request, text, null, report, apply);
    } catch (AccountsCsv.Unreadable e) {
      return show(HttpStatus.UNPROCESSABLE_ENTITY, request, text, e.detail(), null, false);
    }
  }

  private HttpResponse<byte[]> show(
      HttpStatus status,
      HttpRequest<?> request,
      String text,
      @Nullable String problem,
      @Nullable AccountReport report,
      boolean applied) {
    Wording w = Readers.of(request);
    String title = w.t("admin.bulk.title");
    List<Crumb> crumbs = AdminCrumbs.of(w, w.t("admin.accounts.title"), Accounts.HOME, title);
    List<BulkPage.Row> rows =
        report == null
            ? List.of()
            : report.rows().stream()
                .map(row -> new BulkPage.Row(row, accounts.unit(w, row.unit())))
                .toList();
    return pages.status(
        status.getCode(),
        request,
        "adminbulk.jte",
        pages.frame(request, title, crumbs, null),
        new BulkPage(text, problem, report, rows, applied, AccountsCsv.MOST, Csrf.token(request)));
  }
}
