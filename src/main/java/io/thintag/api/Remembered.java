package io.thintag.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;
import io.thintag.access.Caller;
import io.thintag.change.Kept;
import io.thintag.change.Stamps;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the tallies and timelines that were sent a moment ago for the same address in the
 * same area, if nothing of the campaign has changed since. Dashboards ask again and again.
 */
@ServerFilter({Api.BASE + "/campaigns/*/tallies", Api.BASE + "/campaigns/*/timeline"})
@Order(Remembered.ORDER)
final class Remembered {
  /** After it is known who asks and that they may. */
  static final int ORDER = 39_500;

  private static final int MOST = 500;
  private static final int MOST_BYTES = 200_000;
  private static final Duration AGE = Duration.ofMinutes(1);
  private static final int SLUG_AT = (Api.BASE + "/campaigns/").length();

  private final Kept<Question, Answer> kept;

  Remembered(Clock clock) {
    this.kept = new Kept<>(MOST, AGE, clock);
  }

  private record Question(String address, String area) {}

  private record Answer(byte[] body, String tag) {}

  @RequestFilter
  @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
    return question(request)
        .flatMap(question -> stamp(request).flatMap(stamp -> kept.known(question, stamp)))
        .map(answer -> answer(request, answer))
        .orElse(null);
  }

  @ResponseFilter
  void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String tag = response.getHeaders().get(HttpHeaders.ETAG);
    if (response.code() == 200
        && tag != null
        && response.body() instanceof byte[] body
        && body.length <= MOST_BYTES
        && response.getContentType().filter(MediaType.APPLICATION_JSON_TYPE::equals).isPresent()) {
      question(request)
          .ifPresent(
              question ->
                  stamp(request)
                      .ifPresent(stamp -> kept.keep(question, stamp, new Answer(body, tag))));
    }
  }

  private static HttpResponse<?> answer(HttpRequest<?> request, Answer answer) {
    return EntityTags.unlessKnown(
        request.getHeaders().get(HttpHeaders.IF_NONE_MATCH),
        answer.tag(),
        answer.body(),
        HttpResponse.<byte[]>ok().contentType(MediaType.APPLICATION_JSON));
  }

  /** Empty if the answer may be another one than the JSON of this address in the caller's area. */
  private static Optional<Question> question(HttpRequest<?> request) {
    String accept = request.getHeaders().get(HttpHeaders.ACCEPT);
    if (request.getMethod() != HttpMethod.GET
        || !(accept == null || accept.equals("*/*") || accept.equals(MediaType.APPLICATION_JSON))) {
      return Optional.empty();
    }
    return request
        .getUserPrincipal(Authentication.class)
        .map(user -> new Question(request.getUri().toString(), Caller.of(user).unitCode()));
  }

  private static Optional<Long> stamp(HttpRequest<?> request) {
    String path = request.getPath();
    String slug = path.substring(SLUG_AT, path.indexOf('/', SLUG_AT));
    return Stamps.of(request)
        .map(s -> s.of(Stamps.campaign(slug), Stamps.coverage(slug), Stamps.UNITS));
  }
}
