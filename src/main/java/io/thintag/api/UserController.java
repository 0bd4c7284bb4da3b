package io.thintag.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.PasswordLinks;
import io.thintag.access.Role;
import io.thintag.access.Tokens;
import io.thintag.access.User;
import io.thintag.access.UserDraft;
import io.thintag.access.Users;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users, their tokens and their one-time links: for admins, and for provinces inside their own. */
@Controller(Api.BASE + "/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE})
@AnswersProblems
@Tag(name = "users")
class UserController {
  private final Users users;
  private final Tokens tokens;
  private final PasswordLinks links;

  UserController(Users users, Tokens tokens, PasswordLinks links) {
    this.users = users;
    this.tokens = tokens;
    this.links = links;
  }

  @Get
  @Operation(summary = "Users of the caller's area, by name")
  UserList list(
      Authentication user,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit) {
    int most = Parameters.limit(limit);
    List<User> found = users.page(Caller.of(user), Cursors.name(cursor), most + 1);
    return UserList.of(found, most);
  }

  @Post
  @Operation(
      summary = "Add a user, who sets a password with a one-time link",
      description = "The answer's `passwordLink` is shown this once.")
  @ApiResponse(responseCode = "201", description = "Added")
  HttpResponse<UserView> add(Authentication user, @Body UserDraft draft) {
    Caller caller = Caller.of(user);
    User added = users.add(caller, draft);
    return HttpResponse.created(UserView.of(added, links.make(caller, added.name())));
  }

  @Patch("/{name}")
  @Operation(summary = "Change what a user may do, or disable one; what is left out stays")
  UserView change(Authentication user, String name, @Body UserDraft draft) {
    return UserView.of(users.change(Caller.of(user), name, draft), null);
  }

  @Post("/{name}/password-link")
  @Operation(summary = "A link with which the user sets a password, once and within a day")
  LinkView link(Authentication user, String name) {
    return new LinkView(links.make(Caller.of(user), name));
  }

  @Get("/{name}/tokens")
  @Operation(summary = "Tokens of a user, those that are over included; never the secrets")
  TokenList tokens(Authentication user, String name) {
    return new TokenList(
        tokens.of(Caller.of(user), name).stream().map(each -> TokenView.of(each, null)).toList());
  }

  @Post("/{name}/tokens")
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

  @Delete("/{name}/tokens/{id}")
  @Operation(summary = "Revoke a token; it stays in the list")
  @ApiResponse(responseCode = "204", description = "Revoked")
  HttpResponse<?> revoke(Authentication user, String name, UUID id) {
    tokens.revoke(Caller.of(user), name, id);
    return HttpResponse.noContent();
  }
}
