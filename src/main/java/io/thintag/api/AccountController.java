package io.thintag.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import io.thintag.access.Role;
import io.thintag.area.Gazetteer;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream.Page;
import io.thintag.review.OfficialAccount;
import io.thintag.review.OfficialAccounts;
import io.thintag.review.OfficialAccounts.AccountQuestion;
import io.thintag.review.OfficialAccounts.After;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The accounts that are registered to units. */
@Controller(Api.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "review")
class AccountController {
  private static final int CSV_PAGE = 1_000;
  private static final List<String> STATUSES = List.of("unverified", "verified", "withdrawn");

  private final OfficialAccounts accounts;
  private final KnownUnits units;
  private final CsvAnswers csv;

  AccountController(OfficialAccounts accounts, KnownUnits units, CsvAnswers csv) {
    this.accounts = accounts;
    this.units = units;
    this.csv = csv;
  }

  @Get("/accounts")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(
      summary = "Official accounts of a unit and of those inside it, withdrawn ones included")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AccountList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> accounts(
      HttpRequest<?> request,
      Authentication user,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String platform,
      @Nullable @QueryValue String status,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    if (CsvAnswers.isWanted(request)) {
      return csv(user, unit, platform, status, header, bom);
    }
    int most = Parameters.limit(limit);
    List<OfficialAccount> found =
        accounts.page(
            question(Caller.of(user), unit, platform, status), Cursors.account(cursor), most + 1);
    List<OfficialAccount> page = found.subList(0, Math.min(most, found.size()));
    return HttpResponse.ok(
        new AccountList(
            page.stream().map(AccountItem::of).toList(),
            found.size() > most ? Cursors.of(end(page)) : null));
  }

  @Get("/accounts.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The official accounts as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      Authentication user,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String platform,
      @Nullable @QueryValue String status,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    AccountQuestion question = question(Caller.of(user), unit, platform, status);
    return csv.<OfficialAccount, After>stream(
        "accounts",
        ReviewTables.ACCOUNTS,
        options,
        after -> {
          List<OfficialAccount> page = accounts.page(question, after, CSV_PAGE);
          return new Page<>(page, page.size() < CSV_PAGE ? null : end(page));
        });
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
  @Delete("/accounts/{platform}/{key}")
  @Operation(
      summary = "Withdraw an account from its unit; it stays in the list as withdrawn",
      description = "Stored posts are judged again without it, but for those that people decided.")
  @ApiResponse(responseCode = "204", description = "Withdrawn")
  HttpResponse<?> withdraw(Authentication user, String platform, String key) {
    accounts.withdraw(platform, key, Caller.of(user));
    return HttpResponse.noContent();
  }

  private AccountQuestion question(
      Caller caller, @Nullable String unit, @Nullable String platform, @Nullable String status) {
    if (status != null && !STATUSES.contains(status)) {
      throw ProblemException.parameter("status", "ต้องเป็น " + String.join(", ", STATUSES));
    }
    return new AccountQuestion(
        units.within(caller, "unit", unit, Gazetteer.COUNTRY).code(),
        Parameters.platform(platform),
        status);
  }

  private static After end(List<OfficialAccount> page) {
    OfficialAccount last = page.get(page.size() - 1);
    return new After(last.platform(), last.key());
  }
}
