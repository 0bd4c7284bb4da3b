package io.thintag.collect.wire;

import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.util.Optional;

/** What an answer means for us: what its platform says of it, else what its status says. */
public final class Verdict {
  private static final int TOO_MANY_REQUESTS = 429;

  /** Of hosts that speak plain HTTP. */
  static final Verdict HTTP = new Verdict(Answers.HTTP);

  private final Answers answers;

  public Verdict(Answers answers) {
    this.answers = answers;
  }

  private static boolean isTransient(WireResponse response) {
    return response.status() >= 500 && !isRateLimit(response)
        || response.status() == 408
        || response.status() == 425;
  }

  /** True if the answer leads to another address. */
  public static boolean isRedirect(WireResponse response) {
    return switch (response.status()) {
      case 301, 302, 303, 307, 308 -> response.header("Location").isPresent();
      default -> false;
    };
  }

  /** Returns a good answer; throws what a bad one means once nothing more is tried. */
  public WireResponse on(WireResponse response) throws SourceException {
    Optional<SourceException> trouble = trouble(response);
    if (trouble.isPresent()) {
      throw trouble.get();
    }
    return response;
  }

  /** What is wrong with an answer, if anything is. */
  Optional<SourceException> trouble(WireResponse response) {
    return answers.trouble(response).or(() -> ofStatus(response));
  }

  private static Optional<SourceException> ofStatus(WireResponse response) {
    int status = response.status();
    boolean good = status >= 200 && status < 300 || status == 304;
    return good ? Optional.empty() : Optional.of(bad(response, status, response.uri()));
  }

  private static SourceException bad(WireResponse response, int status, URI uri) {
    if (isRateLimit(response)) {
      return new SourceException.RateLimited(
          uri.getAuthority() + " asks to wait (HTTP " + status + ")",
          uri,
          RateLimit.until(response));
    }
    if (isTransient(response)) {
      return new SourceException.Unavailable(
          uri.getAuthority() + " is out of order at present (HTTP " + status + ")", uri);
    }
    return switch (status) {
      case 401 ->
          new SourceException.Refused(
              uri.getAuthority() + " wants a valid token (HTTP 401): check the source's token",
              uri);
      case 403 ->
          new SourceException.Refused(
              uri.getAuthority() + " does not permit this (HTTP 403): check the source's rights",
              uri);
      case 451 ->
          new SourceException.Refused(
              uri.getAuthority() + " may not show this for legal reasons (HTTP 451)", uri);
      case 404, 410 ->
          new SourceException.NotFound("nothing there any more (HTTP " + status + ")", uri);
      case 402, 405, 407, 422 ->
          new SourceException.Refused(
              uri.getAuthority() + " refuses the request (HTTP " + status + ")", uri);
      default -> new SourceException.Unreadable("unexpected answer: HTTP " + status, uri);
    };
  }

  private static boolean isRateLimit(WireResponse response) {
    return response.status() == TOO_MANY_REQUESTS
        || response.status() == 503 && response.header("Retry-After").isPresent();
  }
}
