package io.thintag.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is logged in to Bluesky. A session lasts ten minutes, so that a long demonstration meets
 * {@code ExpiredToken} and opens another one.
 */
final class BlueskySessions {
  static final String IDENTIFIER = "demo.bsky.example";
  private static final Duration SESSION = Duration.ofMinutes(10);
  private static final String ACCESS = "demo-access-";
  private static final String REFRESH = "demo-refresh-";

  private final Clock clock;

  BlueskySessions(Clock clock) {
    this.clock = clock;
  }

  Answer open(Visit.Sent sent) {
    boolean known =
        sent.method().equals("POST")
            && sent.body().contains('"' + IDENTIFIER + '"')
            && sent.body().contains('"' + Platform.SECRET + '"');
    return known ? session() : BlueskySite.error(401, "AuthenticationRequired");
  }

  Answer renew(String bearer) {
    return bearer.startsWith(REFRESH) ? session() : BlueskySite.error(401, "InvalidToken");
  }

  private Answer session() {
    long now = clock.instant().getEpochSecond();
    return Answer.json(
        200,
        Json.object(
            "did",
            "did:plc:" + Letters.small(24, 1),
            "handle",
            IDENTIFIER,
            "accessJwt",
            ACCESS + now,
            "refreshJwt",
            REFRESH + now));
  }

  /** The answer to those who are not logged in, or not any more. */
  Optional<Answer> refusal(String bearer) {
    if (!bearer.matches(ACCESS + "\\d{1,12}")) {
      return Optional.of(BlueskySite.error(401, "AuthMissing"));
    }
    Instant opened = Instant.ofEpochSecond(Long.parseLong(bearer.substring(ACCESS.length())));
    return opened.plus(SESSION).isBefore(clock.instant())
        ? Optional.of(BlueskySite.error(400, "ExpiredToken"))
        : Optional.empty();
  }
}
