package io.thintag.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.ListedUser;
import io.thintag.access.PasswordLinks;
import io.thintag.access.Role;
import io.thintag.access.Tokens;
import io.thintag.access.User;
import io.thintag.access.UserDraft;
import io.thintag.access.UserQuestion;
import io.thintag.access.Users;
import io.thintag.export.Column;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream.Page;
import io.thintag.export.CsvTable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Users, their tokens and their one-time links: for admins, and for provinces inside their own. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE})
@AnswersProblems
@Tag(name = "users")
class UserController {
  private static final String USERS = Api.BASE + "/users";
  private static final int CSV_PAGE = 1_000;

  private static final CsvTable<ListedUser> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("name", "ชื่อผู้ใช้", listed -> listed.user().name()),
              new Column<>("role", "บทบาท", listed -> listed.user().role().wireName()),
              new Column<>("unit_code", "รหัสหน่วยพื้นที่", listed -> listed.user().unitCode()),
              new Column<>("disabled", "ปิดบัญชี", listed -> listed.user().disabled()),
              new Column<>("locale", "ภาษา", listed -> listed.user().locale()),
              new Column<>("created_at", "เพิ่มเมื่อ", listed -> listed.user().createdAt()),
              new Column<>("last_sign_in_at", "เข้าสู่ระบบล่าสุด", ListedUser::signedInAt)));

  private final Users users;
  private final Tokens tokens;
  private final PasswordLinks links;
  private final KnownUnits units;
  private final CsvAnswers csv;

  UserController(
      Users users, Tokens tokens, PasswordLinks links, KnownUnits units, CsvAnswers csv) {
    this.users = users;
    this.units = units;
    this.csv = csv;
    this.tokens = tokens;
    this.links = links;
  }

  @Get(USERS)
  @Operation(
      summary = "Users of the caller's area, by name",
      description = "`q` is a part of the name, `unit` the code of a unit they lie in.")
  UserList list(
      Authentication user,
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String role,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit) {
    int most = Parameters.limit(limit);
    Caller caller = Caller.of(user);
    UserQuestion question = question(caller, q, role, unit);
    return UserList.of(users.page(caller, question, Cursors.name(cursor), most + 1), most);
  }

  @Get(USERS + ".csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The users as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      Authentication user,
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String role,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    Caller caller = Caller.of(user);
    UserQuestion question = question(caller, q, role, unit);
    return csv.<ListedUser, String>stream(
        "users",
        TABLE,
        options,
        after -> {
          List<ListedUser> page = users.page(caller, question, after, CSV_PAGE);
          return new Page<>(
              page, page.size() < CSV_PAGE ? null : page.get(CSV_PAGE - 1).user().name());
        });
  }

  private UserQuestion question(
      Caller caller, @Nullable String q, @Nullable String role, @Nullable String unit) {
    if (role != null && Role.of(role).isEmpty()) {
      throw ProblemException.parameter(
          "role", "ต้องเป็น admin, province, district, body หรือ viewer");
    }
    return new UserQuestion(
        Parameters.search(q),
        role == null ? null : Role.of(role).orElseThrow(),
        unit == null ? null : units.within(caller, "unit", unit, unit).code());
  }

  @Post(USERS)
  @Operation(
      summary = "Add a user, who sets a password with a one-time link",
      description = "The answer's `passwordLink` is shown this once.")
  @ApiResponse(responseCode = "201", description = "Added")
  HttpResponse<UserView> add(Authentication user, @Body UserDraft draft) {
    Caller caller = Caller.of(user);
    User added = users.add(caller, draft);
    return HttpResponse.created(UserView.of(added, links.make(caller, added.name())));
  }

  @Patch(USERS + "/{name}")
  @Operation(summary = "Change what a user may do, or disable one; what is left out stays")
  UserView change(Authentication user, String name, @Body UserDraft draft) {
    return UserView.of(users.change(Caller.of(user), name, draft), null);
  }

  @Post(USERS + "/{name}/password-link")
  @Operation(summary = "A link with which the user sets a password, once and within a day")
  LinkView link(Authentication user, String name) {
    return new LinkView(links.make(Caller.of(user), name));
  }

  @Get(USERS + "/{name}/tokens")
  @Operation(summary = "Tokens of a user, those that are over included; never the secrets")
  TokenList tokens(Authentication user, String name) {
    return new TokenList(
        tokens.of(Caller.of(user), name).stream().map(each -> TokenView.of(each, null)).toList());
  }

  @Post(USERS + "/{name}/tokens")
  @Operation(summary = "Make a token; the answer's `token` is shown this once")
  @ApiResponse(responseCode = "201", description = "Made")
  HttpResponse<TokenView> issue(Authentication user, String name, @Body TokenDraft draft) {
    Tokens.Issued issued =
        tokens.issue(
            Caller.of(user),
            name,
            draft.name() == null ? "" : draft.name(),
            draft.writes(),
            draft.unit(),
            draft.days() == null ? Tokens.USUAL_DAYS : draft.days());
    return HttpResponse.created(TokenView.of(issued.token(), issued.secret()));
  }

  @Delete(USERS + "/{name}/tokens/{id}")
  @Operation(summary = "Revoke a token; it stays in the list")
  @ApiResponse(responseCode = "204", description = "Revoked")
  HttpResponse<?> revoke(Authentication user, String name, UUID id) {
    tokens.revoke(Caller.of(user), name, id);
    return HttpResponse.noContent();
  }
}
