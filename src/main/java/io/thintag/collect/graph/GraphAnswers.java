package io.thintag.collect.graph;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.wire.RateLimit;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What the errors of the Graph API mean. They mostly come with HTTP 400; the code in the body
 * decides (developers.facebook.com/docs/graph-api/guides/error-handling).
 */
public final class GraphAnswers implements Answers {
  private final JsonMapper json;
  private final String platform;
  private final String tokenVariable;
  private final String permission;

  /**
   * @param platform its name for people
   * @param tokenVariable the environment variable that sets the token
   * @param permission what the token needs to be allowed
   */
  public GraphAnswers(JsonMapper json, String platform, String tokenVariable, String permission) {
    this.json = json;
    this.platform = platform;
    this.tokenVariable = tokenVariable;
    this.permission = permission;
  }

  @Override
  public Optional<SourceException> trouble(WireResponse response) {
    return GraphError.of(response, json).flatMap(error -> trouble(error, response));
  }

  private Optional<SourceException> trouble(GraphError error, WireResponse response) {
    URI uri = response.uri();
    if (error.isThrottle()) {
      return Optional.of(
          new SourceException.RateLimited(
              error.told(platform + " asks to wait"), uri, until(response)));
    }
    if (error.asksForLess()) {
      return Optional.of(
          new SourceException.Unreadable(
              error.told(platform + " wants fewer posts to be asked for at a time"), uri));
    }
    if (error.isService()) {
      return Optional.of(
          new SourceException.Unavailable(
              error.told(platform + " is out of order at present"), uri));
    }
    return refusal(error, uri).or(() -> other(error, response));
  }

  private Optional<SourceException> refusal(GraphError error, URI uri) {
    if (error.isToken()) {
      return Optional.of(
          new SourceException.Refused(
              error.told(platform + " does not accept the token: renew " + tokenVariable), uri));
    }
    if (error.isPermission()) {
      return Optional.of(
          new SourceException.Refused(
              error.told(platform + " does not permit this: the token needs " + permission), uri));
    }
    return Optional.empty();
  }

  private Optional<SourceException> other(GraphError error, WireResponse response) {
    if (error.isMissing()) {
      return Optional.of(
          new SourceException.NotFound(
              error.told("gone, or the token may not see it"), response.uri()));
    }
    boolean clearByStatus =
        response.status() >= 500 || response.status() == 429 || response.status() == 401;
    return clearByStatus
        ? Optional.empty()
        : Optional.of(
            new SourceException.Unreadable(
                error.told(platform + " cannot answer this request"), response.uri()));
  }

  private Instant until(WireResponse response) {
    Usage usage = Usage.of(response, json);
    return usage.regain().isZero() ? RateLimit.until(response) : response.at().plus(usage.regain());
  }

  /** Whether the same question may be answered if it asks for fewer posts. */
  public static boolean asksForLess(SourceException failure) {
    return failure instanceof SourceException.Unreadable
        && GraphError.codeOf(failure) == 1
        && String.valueOf(failure.getMessage()).contains("fewer posts");
  }

  /** Whether the request itself is no good, such as a paging cursor that has run out. */
  public static boolean isBadRequest(SourceException failure) {
    return failure instanceof SourceException.Unreadable && GraphError.codeOf(failure) == 100;
  }

  /** Whether nothing can be asked any more, not only what was asked for. */
  public static boolean endsEverything(SourceException failure) {
    return failure instanceof SourceException.Refused refused
        && (GraphError.isToken(GraphError.codeOf(refused)) || GraphError.codeOf(refused) == 0);
  }

  /** Whether Instagram says that nobody ever used this hashtag. */
  public static boolean isUnknownHashtag(SourceException failure) {
    return failure instanceof SourceException.NotFound && GraphError.codeOf(failure) == 24;
  }
}
