package io.thintag.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors as YouTube's Data API writes them. */
final class YouTubeErrors {
  private YouTubeErrors() {}

  static Answer error(int status, String reason, String message) {
    return answer(status, body(status, reason, message, "youtube." + reason));
  }

  static Answer keyInvalid() {
    return error(400, "keyInvalid", "Bad Request");
  }

  /** The units of a day are used up. */
  static Answer unitsSpent() {
    return error(
        403,
        "quotaExceeded",
        "The request cannot be completed because you have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.");
  }

  /** The searches of a day are used up. */
  static Answer searchesSpent() {
    return limit(
        "Quota exceeded for quota metric 'Search Queries' and limit 'Search Queries per day' of service 'youtube.googleapis.com'.",
        "defaultSearchListPerDayPerProject");
  }

  /** Too many requests within a minute. */
  static Answer perMinute() {
    return limit(
        "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute' of service 'youtube.googleapis.com'.",
        "defaultPerMinutePerProject");
  }

  private static Answer limit(String message, String limit) {
    Map<String, @Nullable Object> error = body(429, "rateLimitExceeded", message, "global");
    error.put("status", "RESOURCE_EXHAUSTED");
    error.put(
        "details",
        List.of(
            Json.object(
                "@type",
                "type.googleapis.com/google.rpc.ErrorInfo",
                "reason",
                "RATE_LIMIT_EXCEEDED",
                "domain",
                "googleapis.com",
                "metadata",
                Json.object("quota_limit", limit, "service", "youtube.googleapis.com"))));
    return answer(429, error);
  }

  private static Map<String, @Nullable Object> body(
      int status, String reason, String message, String domain) {
    return Json.object(
        "code",
        status,
        "message",
        message,
        "errors",
        List.of(Json.object("domain", domain, "reason", reason, "message", message)));
  }

  private static Answer answer(int status, Map<String, @Nullable Object> error) {
    return Answer.json(status, Json.object("error", error));
  }
}
