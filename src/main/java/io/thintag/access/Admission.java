package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.thintag.change.Stamps;
import java.time.Instant;
import java.util.Optional;

/**
 * How a request was let in, so that the very same one may be answered again without looking anew at
 * who asks, as long as no user, session or token has changed.
 *
 * @param stamps read after the request came in and before its caller was looked up
 * @param until when what it showed is good no longer
 */
public record Admission(Stamps stamps, Instant until) {
  private static final String ATTRIBUTE = "thintag.admission";

  void stayWith(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** How this request was let in; empty: it was not, or in a way that is not to be repeated. */
  public static Optional<Admission> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Admission.class);
  }

  /** The digest of what a request shows to be let in; empty: it shows nothing. */
  public static Optional<String> shown(HttpRequest<?> request) {
    String header = request.getHeaders().get("Authorization");
    return header == null
        ? SessionCookie.id(request).map(id -> Secret.digestText("cookie " + id))
        : Optional.of(Secret.digestText("header " + header));
  }
}
