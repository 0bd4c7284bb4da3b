package io.thintag.access;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The cookies of signing in. They are for HTTPS only where the request came so, directly or as a
 * proxy tells; {@code thintag.access.secure-cookie} = always or never overrides that.
 */
@Singleton
final class SessionCookie {
  static final String NAME = "thintag";

  /** Held before anybody is signed in, so that another site cannot sign a browser in. */
  static final String BEFORE = "thintag-login";

  private final String secure;

  SessionCookie(@Value("${thintag.access.secure-cookie:auto}") String secure) {
    this.secure = secure;
  }

  static Optional<String> id(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(id -> !id.isEmpty());
  }

  static Optional<String> before(HttpRequest<?> request) {
    return request.getCookies().findCookie(BEFORE).map(Cookie::getValue);
  }

  Cookie make(HttpRequest<?> request, String name, String value) {
    return Cookie.of(name, value)
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Lax)
        .secure(isSecure(request));
  }

  Cookie clear(HttpRequest<?> request, String name) {
    return make(request, name, "").maxAge(0);
  }

  private boolean isSecure(HttpRequest<?> request) {
    return switch (secure) {
      case "always" -> true;
      case "never" -> false;
      default -> isTls(request);
    };
  }

  /** True if the caller's connection is encrypted, as far as we or a proxy know. */
  static boolean isTls(HttpRequest<?> request) {
    return request.isSecure()
        || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
  }
}
