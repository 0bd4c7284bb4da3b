package io.thintag.collect.tiktok;

import static java.time.ZoneOffset.UTC;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.JsonBody;
import io.thintag.collect.wire.RateLimit;
import java.time.Instant;
import java.util.Optional;

/**
 * What TikTok means by an error (developers.tiktok.com/doc/tiktok-api-v2-error-handling). The API
 * gives its code in {@code error.code}, the place where tokens are had as {@code error} itself
 * (…/doc/oauth-error-handling).
 */
final class TikTokAnswers implements Answers {
  private static final int LONGEST_QUOTE = 200;

  private final JsonMapper json;

  TikTokAnswers(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Optional<SourceException> trouble(WireResponse response) {
    if (response.status() < 400) {
      return Optional.empty();
    }
    String host = response.uri().getAuthority();
    String code = code(response, json);
    String said = "%s (HTTP %d %s)".formatted(host, response.status(), code);
    return switch (code) {
      case "daily_quota_limit_exceeded" ->
          Optional.of(
              new SourceException.QuotaSpent(
                  said + ": the requests of this day are used up",
                  response.uri(),
                  nextDay(response.at())));
      case "rate_limit_exceeded" ->
          Optional.of(
              new SourceException.RateLimited(
                  said + " asks to wait", response.uri(), RateLimit.until(response)));
      case "internal_error" ->
          Optional.of(
              new SourceException.Unavailable(
                  said + " is out of order at present", response.uri()));
      case "scope_not_authorized", "scope_permission_missed" ->
          refused(
              said + ": the client has no research.data.basic; TikTok has to grant it", response);
      case "access_token_invalid",
          "invalid_client",
          "unauthorized_client",
          "access_denied",
          "invalid_grant",
          "invalid_scope",
          "unsupported_grant_type" ->
          refused(
              "%s lets nobody in: check %s and %s"
                  .formatted(said, TikTokLogin.KEY, TikTokLogin.SECRET),
              response);
      case "invalid_params", "invalid_request" ->
          Optional.of(
              new SourceException.Unreadable(
                  said + " does not accept the question: " + message(response), response.uri()));
      default -> Optional.empty();
    };
  }

  /** The platform's word for what is wrong; empty if there is none. */
  static String code(WireResponse response, JsonMapper json) {
    Optional<JsonNode> error = error(response, json);
    return error
        .filter(JsonNode::isObject)
        .map(node -> node.get("code"))
        .or(() -> error)
        .filter(JsonNode::isString)
        .map(JsonNode::getStringValue)
        .filter(code -> code.matches("[a-z_]{1,60}"))
        .orElse("");
  }

  private String message(WireResponse response) {
    String message =
        error(response, json)
            .filter(JsonNode::isObject)
            .map(node -> node.get("message"))
            .filter(JsonNode::isString)
            .map(JsonNode::getStringValue)
            .orElse("");
    return message.substring(0, Math.min(message.length(), LONGEST_QUOTE));
  }

  private static Optional<JsonNode> error(WireResponse response, JsonMapper json) {
    return JsonBody.maybe(response, json).filter(JsonNode::isObject).map(tree -> tree.get("error"));
  }

  private static Optional<SourceException> refused(String why, WireResponse response) {
    return Optional.of(new SourceException.Refused(why, response.uri()));
  }

  /** Quotas are counted by days of UTC. */
  private static Instant nextDay(Instant now) {
    return now.atZone(UTC).toLocalDate().plusDays(1).atStartOfDay(UTC).toInstant();
  }
}
