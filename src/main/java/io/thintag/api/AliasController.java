package io.thintag.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream.Page;
import io.thintag.review.DecisionDraft.AliasDraft;
import io.thintag.review.LocalAliases;
import io.thintag.review.LocalAliases.After;
import io.thintag.review.NewAliases;
import io.thintag.review.Refusal;
import io.thintag.review.TaughtAlias;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The names that people taught the engine; with a decision about a post or on its own. */
@Controller(Api.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "review")
class AliasController {
  private static final int CSV_PAGE = 1_000;

  private final LocalAliases aliases;
  private final NewAliases intake;
  private final KnownUnits units;
  private final CsvAnswers csv;

  AliasController(LocalAliases aliases, NewAliases intake, KnownUnits units, CsvAnswers csv) {
    this.aliases = aliases;
    this.intake = intake;
    this.units = units;
    this.csv = csv;
  }

  @Get("/aliases")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(summary = "Names that people taught, newest first, withdrawn ones included")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AliasList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> aliases(
      HttpRequest<?> request,
      Authentication user,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    if (CsvAnswers.isWanted(request)) {
      return csv(user, header, bom);
    }
    int most = Parameters.limit(limit);
    List<TaughtAlias> found =
        aliases.page(Caller.of(user).unitCode(), Cursors.alias(cursor), most + 1);
    List<TaughtAlias> page = found.subList(0, Math.min(most, found.size()));
    return HttpResponse.ok(
        new AliasList(
            page.stream().map(AliasItem::of).toList(),
            found.size() > most ? Cursors.of(end(page)) : null));
  }

  @Get("/aliases.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The aliases as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      Authentication user, @Nullable @QueryValue String header, @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    return csv.<TaughtAlias, After>stream(
        "aliases",
        ReviewTables.ALIASES,
        options,
        after -> {
          List<TaughtAlias> page = aliases.page(Caller.of(user).unitCode(), after, CSV_PAGE);
          return new Page<>(page, page.size() < CSV_PAGE ? null : end(page));
        });
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
  @Post("/aliases")
  @Operation(
      summary = "Teach a name of a unit",
      description = "Stored posts are judged again with it, but for those that people decided.")
  @ApiResponse(responseCode = "201", description = "Added")
  HttpResponse<AliasItem> add(Authentication user, @Body AliasDraft draft) {
    Caller caller = Caller.of(user);
    units.require(caller, "within", draft.within());
    try {
      return HttpResponse.created(AliasItem.of(intake.add(draft, caller)));
    } catch (Refusal.Invalid e) {
      throw new ProblemException(
          ProblemCode.INVALID_ALIAS,
          "เพิ่มชื่อเรียกนี้ไม่ได้ แก้ตามรายการใน errors แล้วส่งใหม่",
          e.errors());
    }
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
  @Delete("/aliases/{id}")
  @Operation(
      summary = "Withdraw an alias; it stays in the list",
      description = "Stored posts are judged again without it, but for those that people decided.")
  @ApiResponse(responseCode = "204", description = "Withdrawn")
  HttpResponse<?> withdraw(Authentication user, UUID id) {
    aliases.withdraw(id, Caller.of(user));
    return HttpResponse.noContent();
  }

  private static After end(List<TaughtAlias> page) {
    TaughtAlias last = page.get(page.size() - 1);
    return new After(last.createdAt(), last.id());
  }
}
