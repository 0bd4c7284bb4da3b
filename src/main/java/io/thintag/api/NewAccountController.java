package io.thintag.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.campaign.FieldError;
import io.thintag.review.AccountDraft;
import io.thintag.review.AccountLine;
import io.thintag.review.AccountReport;
import io.thintag.review.AccountVerdict;
import io.thintag.review.AccountVerdict.Outcome;
import io.thintag.review.AccountsCsv;
import io.thintag.review.NewAccounts;
import io.thintag.review.OfficialAccounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes accounts of units, one or many, and what people found when they looked at one. */
@Controller(Api.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
@AnswersProblems
@Tag(name = "review")
class NewAccountController {
  private final NewAccounts intake;
  private final OfficialAccounts accounts;
  private final JsonMapper json;

  NewAccountController(NewAccounts intake, OfficialAccounts accounts, JsonMapper json) {
    this.intake = intake;
    this.accounts = accounts;
    this.json = json;
  }

  @Post("/accounts")
  @Operation(
      summary = "Register an account of a unit, or a list of them",
      description =
          "One `{platform, account, unit, name}` is answered by the account as it is registered; a"
              + " list of them by what came of each, in one transaction. `account` is the address of"
              + " its page, its @handle or its id; `dryRun=true` stores nothing.")
  @ApiResponse(responseCode = "200", description = "The report of a list, or it was there already")
  @ApiResponse(responseCode = "201", description = "One was registered")
  HttpResponse<?> add(
      Authentication user, @Body JsonNode body, @Nullable @QueryValue String dryRun) {
    Caller caller = Caller.of(user);
    boolean rehearsal = Boolean.TRUE.equals(Parameters.truth("dryRun", dryRun));
    if (!body.isArray()) {
      AccountReport report = take(List.of(AccountLine.of(draft(body))), rehearsal, caller);
      return rehearsal ? HttpResponse.ok(AccountReportView.of(report, true)) : one(report, caller);
    }
    if (body.size() > AccountsCsv.MOST) {
      throw invalid("ส่งได้ครั้งละไม่เกิน " + AccountsCsv.MOST + " บัญชี", List.of());
    }
    List<AccountLine> lines = new ArrayList<>();
    for (JsonNode each : body.values()) {
      lines.add(new AccountLine(lines.size() + 1, draft(each), false));
    }
    return HttpResponse.ok(AccountReportView.of(take(lines, rehearsal, caller), rehearsal));
  }

  @Post("/accounts.csv")
  @Consumes(Api.CSV)
  @Operation(
      summary = "Register the accounts of a CSV file",
      description =
          "Columns `platform, account, unit_code, name`, or those of `GET /accounts.csv`; Thai header"
              + " or code names. `dryRun=true` tells what would come of each row.")
  AccountReportView csv(
      Authentication user, @Nullable @Body String text, @Nullable @QueryValue String dryRun) {
    boolean rehearsal = Boolean.TRUE.equals(Parameters.truth("dryRun", dryRun));
    try {
      List<AccountLine> lines = AccountsCsv.read(text == null ? "" : text);
      return AccountReportView.of(take(lines, rehearsal, Caller.of(user)), rehearsal);
    } catch (AccountsCsv.Unreadable e) {
      throw new ProblemException(ProblemCode.INVALID_FILE, e.detail());
    }
  }

  @Post("/accounts/{platform}/{key}/verify")
  @Operation(summary = "Note that a person looked at an account and found that it is the unit's")
  AccountItem verify(Authentication user, String platform, String key) {
    return AccountItem.of(accounts.verify(platform, key, Caller.of(user)));
  }

  private AccountReport take(List<AccountLine> lines, boolean rehearsal, Caller caller) {
    return rehearsal ? intake.rehearse(lines, caller) : intake.add(lines, caller);
  }

  private HttpResponse<?> one(AccountReport report, Caller caller) {
    AccountVerdict verdict = report.rows().get(0);
    if (verdict.outcome() == Outcome.REFUSED) {
      throw refused(verdict);
    }
    String key = Objects.requireNonNull(verdict.key());
    AccountItem item = AccountItem.of(accounts.find(verdict.platform(), key, caller).orElseThrow());
    return verdict.outcome() == Outcome.NEW ? HttpResponse.created(item) : HttpResponse.ok(item);
  }

  private static ProblemException refused(AccountVerdict verdict) {
    List<FieldError> errors =
        List.of(new FieldError(String.valueOf(verdict.field()), String.valueOf(verdict.message())));
    ProblemCode code =
        switch (Objects.requireNonNull(verdict.why())) {
          case INVALID -> ProblemCode.INVALID_ACCOUNT;
          case TAKEN -> ProblemCode.ACCOUNT_TAKEN;
          case OUTSIDE -> ProblemCode.OUTSIDE_AREA;
        };
    return new ProblemException(code, "ลงทะเบียนบัญชีนี้ไม่ได้: " + verdict.message(), errors);
  }

  private AccountDraft draft(JsonNode node) {
    try {
      AccountDraft draft = json.readValueFromTree(node, AccountDraft.class);
      if (draft != null) {
        return draft;
      }
    } catch (IOException e) {
      throw invalid(
          "ต้องเป็นวัตถุ {platform, account, unit, name} หรือรายการของวัตถุเช่นนี้", List.of());
    }
    throw invalid(
        "ต้องเป็นวัตถุ {platform, account, unit, name} หรือรายการของวัตถุเช่นนี้", List.of());
  }

  private static ProblemException invalid(String thai, List<FieldError> errors) {
    return new ProblemException(ProblemCode.INVALID_ACCOUNT, thai, errors);
  }
}
