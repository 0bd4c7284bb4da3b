package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.wire.RateLimit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What YouTube means by its errors: neither the status nor the reason tells it alone. */
final class YouTubeAnswers implements Answers {

  /** The variable that holds the key. */
  static final String KEY = "THINTAG_YOUTUBE_API_KEY";

  /**
   * Where quotas are renewed at midnight (developers.google.com/youtube/v3/determine_quota_cost).
   */
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private static final Set<String> SPENT = Set.of("quotaExceeded", "dailyLimitExceeded");
  private static final Set<String> THROTTLED =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED");
  private static final Set<String> ABSENT =
      Set.of(
          "invalidPageToken",
          "channelClosed",
          "channelSuspended",
          "channelForbidden",
          "playlistItemsNotAccessible");
  private static final Set<String> OFF = Set.of("accessNotConfigured", "SERVICE_DISABLED");
  private static final Set<String> BAD_KEY =
      Set.of("keyInvalid", "keyExpired", "API_KEY_INVALID", "dailyLimitExceededUnreg");
  private static final Set<String> BOUND_KEY =
      Set.of(
          "ipRefererBlocked",
          "API_KEY_HTTP_REFERRER_BLOCKED",
          "API_KEY_IP_ADDRESS_BLOCKED",
          "API_KEY_SERVICE_BLOCKED");
  private static final Set<String> REFUSED = Set.of("forbidden", "badRequest");

  private final JsonMapper json;

  YouTubeAnswers(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Optional<SourceException> trouble(WireResponse response) {
    if (response.status() < 400 || response.status() >= 500) {
      return Optional.empty();
    }
    Fault fault = Fault.of(response, json);
    return limit(fault, response).or(() -> failure(fault, response));
  }

  private static Optional<SourceException> limit(Fault fault, WireResponse response) {
    return switch (fault.window()) {
      case DAY -> Optional.of(spent(fault, response));
      case MINUTE -> Optional.of(throttled(fault, response));
      case UNKNOWN -> {
        if (fault.hasAnyOf(SPENT)) {
          yield Optional.of(spent(fault, response));
        }
        yield fault.hasAnyOf(THROTTLED)
            ? Optional.of(throttled(fault, response))
            : Optional.empty();
      }
    };
  }

  private static SourceException spent(Fault fault, WireResponse response) {
    Instant midnight =
        response.at().atZone(PACIFIC).toLocalDate().plusDays(1).atStartOfDay(PACIFIC).toInstant();
    return new SourceException.QuotaSpent(
        "YouTube's quota of this day is used up (%s); it is renewed at %s"
            .formatted(fault.limit().isEmpty() ? fault.said() : fault.limit(), midnight),
        response.uri(),
        midnight);
  }

  private static SourceException throttled(Fault fault, WireResponse response) {
    Instant until =
        response.header("Retry-After").isPresent()
            ? RateLimit.until(response)
            : response.at().plus(A_MINUTE);
    return new SourceException.RateLimited(
        "YouTube asks to wait (%s)".formatted(fault.said()), response.uri(), until);
  }

  private static Optional<SourceException> failure(Fault fault, WireResponse response) {
    URI uri = response.uri();
    if (fault.hasAnyOf(ABSENT)) {
      return Optional.of(
          new SourceException.NotFound("nothing there any more: " + fault.said(), uri));
    }
    int status = response.status();
    boolean aboutTheKey =
        fault.hasAnyOf(BAD_KEY) || fault.hasAnyOf(BOUND_KEY) || fault.hasAnyOf(OFF);
    if (aboutTheKey || fault.hasAnyOf(REFUSED) || status == 401 || status == 403) {
      return Optional.of(
          new SourceException.Refused(
              "YouTube refuses (HTTP %d: %s): %s".formatted(status, fault.said(), advice(fault)),
              uri));
    }
    return status == 400 && !fault.reasons().isEmpty()
        ? Optional.of(
            new SourceException.Unreadable(
                "YouTube does not take this question: " + fault.said(), uri))
        : Optional.empty();
  }

  private static String advice(Fault fault) {
    if (fault.hasAnyOf(OFF)) {
      return "switch on YouTube Data API v3 in the project that the key in %s belongs to"
          .formatted(KEY);
    }
    if (fault.hasAnyOf(BOUND_KEY)) {
      return "the key in %s is restricted: let it be used from this server for YouTube Data API v3"
          .formatted(KEY);
    }
    return fault.hasAnyOf(BAD_KEY)
        ? "put a valid API key into " + KEY
        : "check the key in %s and its restrictions".formatted(KEY);
  }
}
