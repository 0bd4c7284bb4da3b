package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

/** The token that changes by a browser's session carry. */
final class FormToken {
  private static final String ATTRIBUTE = "csrf";

  private FormToken() {}

  /** The token of this caller; empty for those who need none. */
  static String of(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .map(caller -> caller.getAttributes().get(ATTRIBUTE))
        .map(Object::toString)
        .orElse("");
  }
}
