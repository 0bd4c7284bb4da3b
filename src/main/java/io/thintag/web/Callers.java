package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.thintag.access.Caller;

/** Who asks for a page that only those who have signed in get. */
final class Callers {
  private Callers() {}

  static Caller of(HttpRequest<?> request) {
    return Caller.of(request.getUserPrincipal(Authentication.class).orElseThrow());
  }
}
