package io.thintag.demo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * What goes wrong now and then, by count of requests, so that every run meets it and every run is
 * the same. All of it is over when asked again, at the latest a second later:
 *
 * <ul>
 *   <li>Mastodon: 500, and 429 with {@code Retry-After};
 *   <li>websites and feeds, LINE and X: 500;
 *   <li>TikTok: 500 {@code internal_error};
 *   <li>Facebook, Instagram and Threads: error 2, which Meta calls transient, and error 80000, too
 *       many calls (Meta tells the wait in minutes; here it is told in seconds);
 *   <li>Bluesky: 502, and 429 {@code RateLimitExceeded};
 *   <li>YouTube: 503, and 429 of the limit for each minute.
 * </ul>
 *
 * <p>What does not depend on the count of requests stands with its platform: Pages that the token
 * may not see and empty pages of a list that goes on ({@link FacebookSite}), the allowances of a
 * day ({@link YouTubeSite}), broken items ({@link DemoPost.Lot#BROKEN}).
 */
final class Faults {
  private static final int ERROR_EVERY = 97;
  private static final int LIMIT_EVERY = 331;

  /** Bluesky is asked so seldom that it would never fail otherwise. */
  private static final int BLUESKY_EVERY = 7;

  private final List<Fault> faults;
  private final AtomicLong requests = new AtomicLong();

  private Faults(Fault... faults) {
    this.faults = List.of(faults);
  }

  /** A bad answer and how often it comes; it is told the how manieth it is. */
  private record Fault(int every, LongFunction<Answer> answer) {}

  static Faults ofMastodon() {
    return new Faults(
        new Fault(ERROR_EVERY, time -> serverError()), new Fault(LIMIT_EVERY, Faults::tooMany));
  }

  static Faults ofWebsites() {
    return new Faults(new Fault(ERROR_EVERY, time -> serverError()));
  }

  static Faults ofGraph() {
    return new Faults(
        new Fault(ERROR_EVERY, time -> GraphAnswers.passing()),
        new Fault(
            LIMIT_EVERY,
            time ->
                waiting(
                    GraphAnswers.withUsage(
                        GraphAnswers.error(
                            80_000, 2_446_079, "(#80000) There have been too many calls")),
                    time)));
  }

  static Faults ofBluesky() {
    return new Faults(
        new Fault(BLUESKY_EVERY, time -> Answer.json(502, Json.object("error", "UpstreamFailure"))),
        new Fault(
            ERROR_EVERY,
            time -> waiting(Answer.json(429, Json.object("error", "RateLimitExceeded")), time)));
  }

  static Faults ofTikTok() {
    return new Faults(
        new Fault(
            ERROR_EVERY,
            time -> TikTokSite.error(500, "internal_error", "Internal error, please try again")));
  }

  static Faults ofYouTube() {
    return new Faults(
        new Fault(
            ERROR_EVERY,
            time ->
                YouTubeErrors.error(503, "backendError", "The service is currently unavailable.")),
        new Fault(LIMIT_EVERY, time -> waiting(YouTubeErrors.perMinute(), time)));
  }

  private static Answer serverError() {
    return Answer.json(500, Json.object("error", "Internal server error"));
  }

  private static Answer tooMany(long time) {
    return waiting(Answer.json(429, Json.object("error", "Too many requests")), time);
  }

  private static Answer waiting(Answer answer, long time) {
    return answer.with("Retry-After", Long.toString(time % 2));
  }

  Optional<Answer> next() {
    long request = requests.incrementAndGet();
    return faults.stream()
        .filter(fault -> request % fault.every() == 0)
        .findFirst()
        .map(fault -> fault.answer().apply(request / fault.every()));
  }
}
