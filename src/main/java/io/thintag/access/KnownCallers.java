package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.thintag.change.Changes;
import io.thintag.change.Kept;
import io.thintag.change.Stamps;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Who was let in by a secret a moment ago. Asked of the database again as soon as any user, session
 * or token has changed there, so that nobody stays in who has been shut out.
 *
 * @param <C> what is known of a caller
 */
final class KnownCallers<C> {
  private static final int MOST = 2_000;
  private static final Duration AGE = Duration.ofSeconds(30);

  private final Changes changes;
  private final ExecutorService executor;
  private final Scheduler blocking;
  private final Clock clock;
  private final Kept<String, C> kept;

  private KnownCallers(Changes changes, ExecutorService executor, Clock clock) {
    this.changes = changes;
    this.executor = executor;
    this.blocking = Schedulers.fromExecutor(executor);
    this.clock = clock;
    this.kept = new Kept<>(MOST, AGE, clock);
  }

  /** Makes one for each kind of secret. */
  @Singleton
  static final class Finders {
    private final Changes changes;
    private final ExecutorService executor;
    private final Clock clock;

    Finders(Changes changes, @Named(TaskExecutors.BLOCKING) ExecutorService executor, Clock clock) {
      this.changes = changes;
      this.executor = executor;
      this.clock = clock;
    }

    <C> KnownCallers<C> create() {
      return new KnownCallers<>(changes, executor, clock);
    }
  }

  /**
   * The caller that has a secret. How it was let in stays with the request ({@link Admission}).
   *
   * @param until when what was looked up is to be believed no longer
   * @param found looks in the database; may wait for it
   */
  Mono<C> of(
      HttpRequest<?> request,
      String secret,
      Function<C, Instant> until,
      Supplier<Optional<C>> found) {
    // kept under the digest: what a memory dump shows lets nobody in
    String key = Secret.digestText(secret);
    return Mono.fromFuture(changes::soon)
        .publishOn(Schedulers.fromExecutor(OwnEventLoop.of(request, executor)))
        .flatMap(
            stamps -> {
              long stamp = stamps.of(Stamps.ACCESS);
              return Mono.justOrEmpty(
                      kept.known(key, stamp)
                          .filter(caller -> clock.instant().isBefore(until.apply(caller))))
                  .switchIfEmpty(Mono.defer(() -> look(key, stamp, found)))
                  .doOnNext(caller -> new Admission(stamps, until.apply(caller)).stayWith(request));
            });
  }

  private Mono<C> look(String key, long stamp, Supplier<Optional<C>> found) {
    return Mono.fromCallable(found::get)
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty)
        .doOnNext(caller -> kept.keep(key, stamp, caller));
  }
}
