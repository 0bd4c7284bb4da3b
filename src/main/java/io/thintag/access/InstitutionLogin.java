package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.handlers.RedirectingLoginHandler;
import jakarta.inject.Singleton;

/** What comes of the way back from an institution's sign-in: a session of ours, or a sentence. */
@Singleton
final class InstitutionLogin
    implements RedirectingLoginHandler<HttpRequest<?>, MutableHttpResponse<?>> {
  private static final String FAILED =
      "เข้าสู่ระบบผ่านหน่วยงานไม่สำเร็จ ให้ลองอีกครั้ง หรือใช้ชื่อผู้ใช้และรหัสผ่านของ ThinTag";

  private final UserStore users;
  private final SessionStart start;
  private final SignInPage page;

  InstitutionLogin(UserStore users, SessionStart start, SignInPage page) {
    this.users = users;
    this.start = start;
    this.page = page;
  }

  @Override
  public MutableHttpResponse<?> loginSuccess(Authentication recognised, HttpRequest<?> request) {
    return users
        .find(recognised.getName())
        .map(UserStore.Stored::user)
        .filter(user -> !user.disabled())
        .<MutableHttpResponse<?>>map(user -> start.of(request, user, "/"))
        .orElseGet(() -> refused(FAILED));
  }

  @Override
  public MutableHttpResponse<?> loginRefresh(
      Authentication recognised, String refreshToken, HttpRequest<?> request) {
    return refused(FAILED);
  }

  @Override
  public MutableHttpResponse<?> loginFailed(AuthenticationResponse answer, HttpRequest<?> request) {
    return refused(answer.getMessage().orElse(FAILED));
  }

  private MutableHttpResponse<String> refused(String sentence) {
    return HttpResponse.<String>status(HttpStatus.UNAUTHORIZED)
        .contentType("text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .body(page.message(sentence));
  }
}
