package io.thintag.collect.x;

import static java.time.ZoneOffset.UTC;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.JsonBody;
import io.thintag.collect.wire.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * What X means by an error (docs.x.com/x-api/fundamentals/response-codes-and-errors). Money and the
 * month's cap come as 402, 429 or 403 and are told from a short silence only by their title or
 * type. Bodies of refused questions repeat the question and are not quoted.
 */
final class XAnswers implements Answers {
  static final String TOKEN = "THINTAG_X_TOKEN";

  private static final Duration LONGEST_SILENCE = Duration.ofHours(24);

  private final JsonMapper json;

  XAnswers(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Optional<SourceException> trouble(WireResponse response) {
    int status = response.status();
    if (status < 400 || status >= 500) {
      return Optional.empty();
    }
    String title = title(response);
    if (status == 402 || isMoney(response)) {
      return Optional.of(spent(response, title));
    }
    return switch (status) {
      case 429 ->
          Optional.of(
              new SourceException.RateLimited(
                  host(response) + " asks to wait (HTTP 429)", response.uri(), reset(response)));
      case 401 -> Optional.of(refused(response, title, "the token in " + TOKEN));
      case 403 -> Optional.of(refused(response, title, "the plan to which " + TOKEN + " belongs"));
      case 400 ->
          Optional.of(
              new SourceException.Unreadable(
                  host(response) + " does not accept the question (HTTP 400" + title + ")",
                  response.uri()));
      default -> Optional.empty();
    };
  }

  private boolean isMoney(WireResponse response) {
    String type = text(response, "type");
    String words =
        (text(response, "title") + " " + text(response, "detail")).toLowerCase(Locale.ROOT);
    return type.endsWith("/usage-capped")
        || type.endsWith("/problems/credits")
        || words.contains("usagecapexceeded")
        || words.contains("spend cap");
  }

  private static SourceException spent(WireResponse response, String title) {
    return new SourceException.QuotaSpent(
        "%s has been paid for no more posts (HTTP %d%s): check credits and spend cap of %s"
            .formatted(host(response), response.status(), title, TOKEN),
        response.uri(),
        YearMonth.from(response.at().atZone(UTC))
            .plusMonths(1)
            .atDay(1)
            .atStartOfDay(UTC)
            .toInstant());
  }

  private static SourceException refused(WireResponse response, String title, String what) {
    return new SourceException.Refused(
        "%s refuses (HTTP %d%s): check %s"
            .formatted(host(response), response.status(), title, what),
        response.uri());
  }

  /** X writes the header in a way of its own: {@code x-rate-limit-reset}, seconds since 1970. */
  private static Instant reset(WireResponse response) {
    Instant now = response.at();
    return response
        .header("x-rate-limit-reset")
        .map(String::strip)
        .filter(seconds -> seconds.matches("\\d{9,11}"))
        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
        .map(until -> until.isBefore(now) ? now : until)
        .map(until -> until.isAfter(now.plus(LONGEST_SILENCE)) ? now.plus(LONGEST_SILENCE) : until)
        .orElseGet(() -> RateLimit.until(response));
  }

  private String title(WireResponse response) {
    String title = text(response, "title").replaceAll("[^\\w -]", "");
    return title.isEmpty() ? "" : " " + title.substring(0, Math.min(title.length(), 60));
  }

  private String text(WireResponse response, String field) {
    return JsonBody.maybe(response, json)
        .filter(JsonNode::isObject)
        .map(tree -> tree.get(field))
        .filter(JsonNode::isString)
        .map(JsonNode::getStringValue)
        .orElse("");
  }

  private static String host(WireResponse response) {
    return response.uri().getAuthority();
  }
}
