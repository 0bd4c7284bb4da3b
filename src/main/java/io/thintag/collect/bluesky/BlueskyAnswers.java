package io.thintag.collect.bluesky;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.JsonBody;
import io.thintag.collect.wire.RateLimit;
import java.util.Optional;

/**
 * What Bluesky means by an error: {@code {"error": name, "message": text}}
 * (atproto.com/specs/xrpc), or a page of its front door where somebody without a login asks for a
 * search.
 */
final class BlueskyAnswers implements Answers {
  private static final int LONGEST_QUOTE = 200;

  private final JsonMapper json;

  BlueskyAnswers(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Optional<SourceException> trouble(WireResponse response) {
    int status = response.status();
    if (status < 400) {
      return Optional.empty();
    }
    String error = error(response, json);
    if (error.equals("RateLimitExceeded")) {
      return Optional.of(
          new SourceException.RateLimited(
              host(response) + " asks to wait (HTTP " + status + " " + error + ")",
              response.uri(),
              RateLimit.until(response)));
    }
    if (status == 401 || status == 403 || isStaleSession(status, error)) {
      return Optional.of(refused(response, error));
    }
    if (error.equals("MethodNotImplemented")) {
      return Optional.of(
          new SourceException.Refused(
              host(response) + " does not offer this: check thintag.sources.bluesky.base-url",
              response.uri()));
    }
    return status == 400 ? Optional.of(notUnderstood(response, error)) : Optional.empty();
  }

  /** The name of the error; empty if the answer gives none. */
  static String error(WireResponse response, JsonMapper json) {
    return text(response, "error", json);
  }

  /** Whether a session has run out: the platform says so by 400, not by 401. */
  static boolean isStaleSession(int status, String error) {
    return status == 400 && (error.equals("ExpiredToken") || error.equals("InvalidToken"));
  }

  private static SourceException refused(WireResponse response, String error) {
    return new SourceException.Refused(
        "%s does not let us in (HTTP %d%s): check %s and %s (an app password)"
            .formatted(
                host(response),
                response.status(),
                error.isEmpty() ? "" : " " + error,
                BlueskyLogin.IDENTIFIER,
                BlueskyLogin.APP_PASSWORD),
        response.uri());
  }

  private SourceException notUnderstood(WireResponse response, String error) {
    return new SourceException.Unreadable(
        "%s does not accept the question (HTTP 400 %s): %s"
            .formatted(host(response), error, text(response, "message", json)),
        response.uri());
  }

  private static String text(WireResponse response, String field, JsonMapper json) {
    String text =
        JsonBody.maybe(response, json)
            .filter(JsonNode::isObject)
            .map(tree -> tree.get(field))
            .filter(JsonNode::isString)
            .map(JsonNode::getStringValue)
            .orElse("");
    return text.substring(0, Math.min(text.length(), LONGEST_QUOTE));
  }

  private static String host(WireResponse response) {
    return response.uri().getAuthority();
  }
}
