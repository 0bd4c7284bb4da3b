package io.thintag.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells browsers on every answer to run and show only what comes from here: no inline script or
 * style, no frames, no guessing of types. HSTS only where the caller came by TLS.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    put(request, response);
  }

  /** For answers that are given before filters like this one are asked. */
  public static void put(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.header("Content-Security-Policy", POLICY);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "same-origin");
    response.header("X-Frame-Options", "DENY");
    if (SessionCookie.isTls(request)) {
      response.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
