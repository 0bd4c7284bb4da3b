package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out with a browser. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class SignInController {
  private static final String WRONG = "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง";
  private static final String STALE = "หน้านี้เปิดไว้นานเกินไป ให้กรอกอีกครั้ง";

  private final SignIn signIn;
  private final SessionStore sessions;
  private final SessionCookie cookies;
  private final Credentials credentials;
  private final SignInPage page;
  private final Database database;
  private final SessionStart start;

  SignInController(
      SignIn signIn,
      SessionStore sessions,
      SessionCookie cookies,
      Credentials credentials,
      SignInPage page,
      Database database,
      SessionStart start) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookies = cookies;
    this.credentials = credentials;
    this.page = page;
    this.database = database;
    this.start = start;
  }

  @Get("/login")
  @Produces(MediaType.TEXT_HTML)
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<String> form(HttpRequest<?> request, @Nullable @QueryValue String next) {
    return form(request, HttpStatus.OK, LocalPath.of(next), null);
  }

  @Post("/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, String> form) {
    String next = LocalPath.of(form.get("next"));
    Optional<String> before = SessionCookie.before(request);
    String csrf = form.getOrDefault("csrf", "");
    if (before.isEmpty() || !Secret.same(before.get(), csrf)) {
      return form(request, HttpStatus.FORBIDDEN, next, STALE);
    }
    String name = form.getOrDefault("user", "").strip();
    Optional<User> user;
    try {
      user = signIn.check(name, form.getOrDefault("password", ""), credentials.address(request));
    } catch (TooManyGuesses e) {
      return form(request, HttpStatus.TOO_MANY_REQUESTS, next, e.getMessage());
    }
    return user.isEmpty()
        ? form(request, HttpStatus.UNAUTHORIZED, next, WRONG)
        : start.of(request, user.get(), next);
  }

  @Post("/logout")
  @Consumes(MediaType.ALL)
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<?> signOut(HttpRequest<?> request) {
    Optional<String> id = SessionCookie.id(request);
    if (id.isPresent()) {
      database.write(
          connection -> {
            sessions.end(connection, id.get());
            return true;
          });
    }
    return HttpResponse.seeOther(URI.create("/login"))
        .cookie(cookies.clear(request, SessionCookie.NAME));
  }

  private MutableHttpResponse<String> form(
      HttpRequest<?> request, HttpStatus status, String next, @Nullable String problem) {
    String csrf = Secret.random();
    return HttpResponse.<String>status(status)
        .contentType("text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .cookie(cookies.make(request, SessionCookie.BEFORE, csrf))
        .body(page.signIn(csrf, next, problem));
  }
}
