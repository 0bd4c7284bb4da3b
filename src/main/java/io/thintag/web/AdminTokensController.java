package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Role;
import io.thintag.access.Tokens;
import io.thintag.access.User;
import io.thintag.access.UserRefused;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Tokens of users: made and shown once, revoked. */
@Controller(AdminUsersController.HOME)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE})
@Hidden
class AdminTokensController {
  private final Tokens tokens;
  private final UserPages userPages;
  private final UserAnswers answers;

  AdminTokensController(Tokens tokens, UserPages userPages, UserAnswers answers) {
    this.tokens = tokens;
    this.userPages = userPages;
    this.answers = answers;
  }

  @Post("/{name}/tokens")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> token(HttpRequest<?> request, String name, @Body Map<String, String> sent) {
    User user = userPages.user(request, name);
    FormFields form = FormFields.of(sent);
    String days = form.get("days").strip();
    try {
      Tokens.Issued issued =
          tokens.issue(
              Callers.of(request),
              name,
              form.get("name"),
              form.is("scope", "write"),
              null,
              days.matches("[0-9]{1,6}") ? Integer.parseInt(days) : 0);
      return UserAnswers.once(
          answers.show(
              HttpStatus.OK, request, userPages.page(request, user).withSecret(issued.secret())));
    } catch (UserRefused e) {
      UserPage page = userPages.page(request, user);
      return answers.show(
          UserAnswers.status(e),
          request,
          page.withToken(form.with(e.field(), e.detail()), e.detail()));
    }
  }

  @Post("/{name}/tokens/{id}/revoke")
  @Consumes(MediaType.ALL)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> revoke(HttpRequest<?> request, String name, UUID id) {
    try {
      tokens.revoke(Callers.of(request), name, id);
      return HttpResponse.seeOther(URI.create(AdminUsersController.HOME + "/" + name + "?saved=1"));
    } catch (UserRefused e) {
      throw new NoSuchPage("admin.users.unknown");
    }
  }
}
