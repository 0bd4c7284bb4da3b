package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/** How a reader wants to be spoken to: as the address says, else as it said the last time. */
final class Readers {
  static final String LANGUAGE = "lang";
  static final String DIGITS = "digits";
  private static final String THAI = "thai";
  private static final String COOKIE = "thintag-";
  private static final Duration KEPT = Duration.ofDays(365);

  private Readers() {}

  static Wording of(HttpRequest<?> request) {
    Language language = chosen(request, LANGUAGE).flatMap(Language::of).orElse(Language.TH);
    return new Wording(language, chosen(request, DIGITS).filter(THAI::equals).isPresent());
  }

  /** Keeps a choice that was made with this request. */
  static void remember(HttpRequest<?> request, Wording w, MutableHttpResponse<?> response) {
    if (request.getParameters().contains(LANGUAGE)) {
      response.cookie(cookie(request, LANGUAGE, w.language().code()));
    }
    if (request.getParameters().contains(DIGITS)) {
      response.cookie(cookie(request, DIGITS, w.thaiDigits() ? THAI : "arabic"));
    }
  }

  private static Optional<String> chosen(HttpRequest<?> request, String name) {
    return request
        .getParameters()
        .getFirst(name)
        .or(() -> request.getCookies().findCookie(COOKIE + name).map(Cookie::getValue));
  }

  private static Cookie cookie(HttpRequest<?> request, String name, String value) {
    return Cookie.of(COOKIE + name, value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite(SameSite.Lax)
        .maxAge(KEPT);
  }
}
