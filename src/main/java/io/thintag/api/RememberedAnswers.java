package io.thintag.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.scheduling.TaskExecutors;
import io.thintag.access.OwnEventLoop;
import io.thintag.access.SecurityHeaders;
import io.thintag.api.Remembered.Question;
import io.thintag.change.Changes;
import io.thintag.change.Stamps;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Answers with what {@link Remembered} holds before anything else looks at a request: dashboards
 * ask again and again, and mostly nothing has changed.
 */
@ServerFilter({Api.BASE + "/campaigns/*/tallies", Api.BASE + "/campaigns/*/timeline"})
final class RememberedAnswers {
  private final Remembered remembered;
  private final Changes changes;
  private final ExecutorService executor;

  RememberedAnswers(
      Remembered remembered,
      Changes changes,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.remembered = remembered;
    this.changes = changes;
    this.executor = executor;
  }

  @PreMatching
  @RequestFilter
  Publisher<HttpResponse<?>> answer(
      HttpRequest<?> request, FilterContinuation<Publisher<HttpResponse<?>>> asEver) {
    Optional<Question> question = Remembered.question(request).filter(remembered::holds);
    return question.isEmpty()
        ? asEver.proceed()
        : Mono.fromFuture(changes::soon)
            .publishOn(Schedulers.fromExecutor(OwnEventLoop.of(request, executor)))
            .map(stamps -> answer(request, question.get(), stamps))
            // the database is gone: what follows says so
            .onErrorReturn(Optional.empty())
            .flatMap(
                answer ->
                    answer.isPresent() ? Mono.just(answer.get()) : Mono.from(asEver.proceed()));
  }

  private Optional<HttpResponse<?>> answer(
      HttpRequest<?> request, Question question, Stamps stamps) {
    Optional<MutableHttpResponse<byte[]>> answer = remembered.answer(request, question, stamps);
    answer.ifPresent(known -> SecurityHeaders.put(request, known));
    return answer.map(known -> known);
  }

  @ResponseFilter
  void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
    remembered.remember(request, response);
  }
}
