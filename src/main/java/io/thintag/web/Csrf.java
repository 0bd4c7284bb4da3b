package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

/** The token that forms of somebody with a session carry. */
final class Csrf {
  private static final String NAME = "csrf";

  private Csrf() {}

  /** The token; empty if none is asked. */
  static String token(HttpRequest<?> request) {
    return request
        .getAttribute(NAME, String.class)
        .or(
            () ->
                request
                    .getUserPrincipal(Authentication.class)
                    .map(user -> user.getAttributes().get(NAME))
                    .map(String::valueOf))
        .orElse("");
  }
}
