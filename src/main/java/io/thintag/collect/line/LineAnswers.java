package io.thintag.collect.line;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.JsonBody;
import java.time.Duration;
import java.util.Optional;

/**
 * What LINE means by an error (developers.line.biz/en/reference/messaging-api/#error-responses).
 * Its limits are each channel's own and are refused without a word on how long to wait, so that
 * only the account at hand has to be left alone.
 */
final class LineAnswers implements Answers {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int LONGEST_QUOTE = 200;

  private final JsonMapper json;
  private final String key;

  /**
   * Answers to one account.
   *
   * @param key where its token is set
   */
  LineAnswers(JsonMapper json, String key) {
    this.json = json;
    this.key = key;
  }

  @Override
  public Optional<SourceException> trouble(WireResponse response) {
    String host = response.uri().getAuthority();
    return switch (response.status()) {
      case 401, 403 ->
          Optional.of(
              new SourceException.Refused(
                  "%s lets nobody in (HTTP %d): check %s; %s"
                      .formatted(host, response.status(), key, message(response)),
                  response.uri()));
      case 429 ->
          Optional.of(
              new SourceException.QuotaSpent(
                  host + " asks to wait (HTTP 429): 60 requests an hour are granted",
                  response.uri(),
                  response.at().plus(WINDOW)));
      case 400 ->
          Optional.of(
              new SourceException.Unreadable(
                  "%s does not accept the question (HTTP 400): %s"
                      .formatted(host, message(response)),
                  response.uri()));
      default -> Optional.empty();
    };
  }

  private String message(WireResponse response) {
    String message =
        JsonBody.maybe(response, json)
            .filter(JsonNode::isObject)
            .map(tree -> tree.get("message"))
            .filter(JsonNode::isString)
            .map(text -> text.getStringValue().replace("\0", ""))
            .orElse("no reason given");
    return message.substring(0, Math.min(message.length(), LONGEST_QUOTE));
  }
}
