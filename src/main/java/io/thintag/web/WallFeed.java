package io.thintag.web;

import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tells walls what has changed. However many show the same, one reads for all of them, and nobody
 * reads while none listens.
 */
@Singleton
final class WallFeed {
  /** An event with the board as HTML, only when something on it is different. */
  static final String TALLY = "tally";

  /** An event that says when the last reading was, then, on a second line, how far it reaches. */
  static final String BEAT = "beat";

  private static final Logger LOG = LoggerFactory.getLogger(WallFeed.class);

  private final Standings standings;
  private final Walls walls;
  private final CampaignQueries queries;
  private final WallSettings settings;
  private final Scheduler readers;
  private final Map<Shown, Flux<Standing>> readings = new ConcurrentHashMap<>();
  private final AtomicInteger listeners = new AtomicInteger();

  WallFeed(
      Standings standings,
      Walls walls,
      CampaignQueries queries,
      WallSettings settings,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.standings = standings;
    this.walls = walls;
    this.queries = queries;
    this.settings = settings;
    this.readers = Schedulers.fromExecutorService(blocking);
  }

  private record Shown(Campaign campaign, String unit) {}

  boolean isFull() {
    return listeners.get() >= settings.listeners();
  }

  int listeners() {
    return listeners.get();
  }

  /** Ends by itself after a while, so that the listener's rights are looked at again. */
  Flux<Event<String>> events(Wording w, Campaign campaign, Unit unit) {
    return Flux.defer(
        () -> {
          listeners.incrementAndGet();
          return listen(w, campaign, unit)
              .take(settings.lasts())
              .doFinally(signal -> listeners.decrementAndGet());
        });
  }

  private Flux<Event<String>> listen(Wording w, Campaign campaign, Unit unit) {
    AtomicReference<Standing> last = new AtomicReference<>();
    Flux<Event<String>> tallies =
        readings
            .computeIfAbsent(new Shown(campaign, unit.code()), shown -> readings(shown, unit))
            .doOnNext(last::set)
            .onBackpressureLatest()
            .distinctUntilChanged(Standing::shown)
            .map(standing -> walls.board(w, standing))
            .distinctUntilChanged()
            .map(board -> Event.of(board).name(TALLY));
    Flux<Event<String>> beats =
        Flux.interval(settings.beat()).onBackpressureDrop().map(tick -> beat(w, last.get()));
    // one event at a time: a wall that takes none makes nothing pile up
    return Flux.merge(1, tallies, beats);
  }

  private Event<String> beat(Wording w, @Nullable Standing last) {
    String data =
        last == null
            ? ""
            : last.readAt().toInstant() + "\n" + queries.freshness(last.tally()).sentence(w);
    return Event.of(data).name(BEAT).comment(BEAT);
  }

  private Flux<Standing> readings(Shown shown, Unit unit) {
    return Flux.interval(Duration.ZERO, settings.pause())
        .onBackpressureDrop()
        .concatMap(tick -> reading(shown.campaign(), unit), 1)
        .doFinally(signal -> readings.remove(shown))
        .replay(1)
        .refCount();
  }

  private Mono<Standing> reading(Campaign campaign, Unit unit) {
    return Mono.fromCallable(() -> standings.of(campaign, unit))
        .subscribeOn(readers)
        .onErrorResume(
            failed -> {
              LOG.warn(
                  "The wall of {} in {} could not be read: {}",
                  campaign.slug(),
                  unit.code(),
                  failed.toString());
              return Mono.empty();
            });
  }
}
