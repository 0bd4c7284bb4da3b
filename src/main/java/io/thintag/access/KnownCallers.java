package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.netty.channel.EventLoopGroup;
import io.thintag.change.Changes;
import io.thintag.change.Kept;
import io.thintag.change.Stamps;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
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
  private final Scheduler here;
  private final Scheduler blocking;
  private final Kept<String, C> kept;

  private KnownCallers(Changes changes, Scheduler here, Scheduler blocking, Clock clock) {
    this.changes = changes;
    this.here = here;
    this.blocking = blocking;
    this.kept = new Kept<>(MOST, AGE, clock);
  }

  /** Makes one for each kind of secret. */
  @Singleton
  static final class Finders {
    private final Changes changes;
    private final Scheduler here;
    private final Scheduler blocking;
    private final Clock clock;

    Finders(
        Changes changes,
        EventLoopGroup eventLoops,
        @Named(TaskExecutors.BLOCKING) ExecutorService executor,
        Clock clock) {
      this.changes = changes;
      this.here = Schedulers.fromExecutor(eventLoops);
      this.blocking = Schedulers.fromExecutor(executor);
      this.clock = clock;
    }

    <C> KnownCallers<C> create() {
      return new KnownCallers<>(changes, here, blocking, clock);
    }
  }

  /**
   * The caller that has a secret. The stamps under which that was looked up stay with the request
   * ({@link Stamps#of}).
   *
   * @param good whether what was looked up earlier may still be believed
   * @param found looks in the database; may wait for it
   */
  Mono<C> of(
      HttpRequest<?> request, String secret, Predicate<C> good, Supplier<Optional<C>> found) {
    // kept under the digest: what a memory dump shows lets nobody in
    String key = Secret.digestText(secret);
    return Mono.fromFuture(changes::soon)
        .publishOn(here)
        .flatMap(
            stamps -> {
              stamps.stayWith(request);
              long stamp = stamps.of(Stamps.ACCESS);
              return Mono.justOrEmpty(kept.known(key, stamp).filter(good))
                  .switchIfEmpty(Mono.defer(() -> look(key, stamp, found)));
            });
  }

  private Mono<C> look(String key, long stamp, Supplier<Optional<C>> found) {
    return Mono.fromCallable(found::get)
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty)
        .doOnNext(caller -> kept.keep(key, stamp, caller));
  }
}
