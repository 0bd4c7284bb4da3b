package io.thintag.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.thintag.access.Admission;
import io.thintag.change.Kept;
import io.thintag.change.Stamps;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tallies and timelines that were sent a moment ago. They are good for the very same request, by
 * whoever shows the same credentials, until anything of the campaign, of units, or of users,
 * sessions and tokens changes.
 */
@Singleton
final class Remembered {
  private static final int MOST_BYTES = 10_000_000;

  /** Only whether a gap in what was watched still lasts hangs on the time. */
  private static final Duration AGE = Duration.ofMinutes(1);

  private static final int SLUG_AT = (Api.BASE + "/campaigns/").length();

  private final Kept<Question, Answer> kept;
  private final Clock clock;

  Remembered(Clock clock) {
    this.clock = clock;
    this.kept = new Kept<>(MOST_BYTES, answer -> answer.body().length, AGE, clock);
  }

  /**
   * What is asked.
   *
   * @param shown digest of the credentials
   * @param campaign slug; its topics are what the answer rests on
   */
  record Question(String address, String shown, String campaign) {
    long stamp(Stamps stamps) {
      return stamps.ofFigures(campaign) + stamps.of(Stamps.ACCESS);
    }
  }

  private record Answer(byte[] body, String tag, Instant until) {}

  /** Empty if the answer may be another one than the JSON of this address. */
  static Optional<Question> question(HttpRequest<?> request) {
    String accept = request.getHeaders().get(HttpHeaders.ACCEPT);
    if (request.getMethod() != HttpMethod.GET
        || !(accept == null || accept.equals("*/*") || accept.equals(MediaType.APPLICATION_JSON))) {
      return Optional.empty();
    }
    String path = request.getPath();
    int end = path.indexOf('/', SLUG_AT);
    return end < 0
        ? Optional.empty()
        : Admission.shown(request)
            .map(
                shown ->
                    new Question(request.getUri().toString(), shown, path.substring(SLUG_AT, end)));
  }

  boolean holds(Question question) {
    return kept.holds(question);
  }

  /**
   * The answer, or 304 if the caller has it.
   *
   * @param stamps read after the request came in
   */
  Optional<MutableHttpResponse<byte[]>> answer(
      HttpRequest<?> request, Question question, Stamps stamps) {
    return kept.known(question, question.stamp(stamps))
        .filter(answer -> clock.instant().isBefore(answer.until()))
        .map(
            answer ->
                EntityTags.unlessKnown(
                    request.getHeaders().get(HttpHeaders.IF_NONE_MATCH),
                    answer.tag(),
                    answer.body(),
                    HttpResponse.<byte[]>ok().contentType(MediaType.APPLICATION_JSON)));
  }

  /** Remembers an answer that has just been made. */
  void remember(HttpRequest<?> request, HttpResponse<?> response) {
    String tag = response.getHeaders().get(HttpHeaders.ETAG);
    if (response.code() == 200
        && tag != null
        && response.body() instanceof byte[] body
        && response.getContentType().filter(MediaType.APPLICATION_JSON_TYPE::equals).isPresent()) {
      question(request)
          .ifPresent(
              question ->
                  Admission.of(request)
                      .ifPresent(
                          let ->
                              kept.keep(
                                  question,
                                  question.stamp(let.stamps()),
                                  new Answer(body, tag, let.until()))));
    }
  }
}
