package io.thintag.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.pipeline.RunQueries;
import io.thintag.schedule.Schedule;
import io.thintag.tally.TallyQueries;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the pretend internet's accounts, starts one run of every source for every campaign
 * through the schedule, and prints the tally when they have ended. Some time after that the pretend
 * internet moves on.
 */
@Singleton
@Requires(env = "demo")
@Requires(bean = Schedule.class)
class DemoShow {
  private static final Logger LOG = LoggerFactory.getLogger(DemoShow.class);
  private static final long LOOK_EVERY_MS = 500;

  /** More runs than a source ends between two looks. */
  private static final int LATEST = 100;

  private final DemoRegistration registration;
  private final DemoServer server;
  private final DemoSettings settings;
  private final Sources sources;
  private final CampaignStore campaigns;
  private final Schedule schedule;
  private final RunQueries runs;
  private final TallyQueries tallies;
  private final Clock clock;
  private final Set<Awaited> awaited = new HashSet<>();
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

  DemoShow(
      DemoRegistration registration,
      DemoServer server,
      DemoSettings settings,
      Sources sources,
      CampaignStore campaigns,
      Schedule schedule,
      RunQueries runs,
      TallyQueries tallies,
      Clock clock) {
    this.registration = registration;
    this.server = server;
    this.settings = settings;
    this.sources = sources;
    this.campaigns = campaigns;
    this.schedule = schedule;
    this.runs = runs;
    this.tallies = tallies;
    this.clock = clock;
  }

  /** After the schedule has started. */
  @EventListener
  @Order(100)
  void start(ServerStartupEvent event) {
    registration.register();
    Instant begin = clock.instant();
    for (RegisteredSource source : sources.all()) {
      if (source.isTimed() && sources.isOn(source)) {
        for (Campaign campaign : campaigns.all()) {
          awaited.add(new Awaited(source.name(), campaign.slug()));
          schedule.runNow(source.name(), campaign.slug());
        }
      }
    }
    watch.schedule(() -> look(begin), LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private record Awaited(String source, String campaign) {}

  private void look(Instant begin) {
    try {
      awaited.removeAll(ended(begin));
      if (awaited.isEmpty()) {
        System.out.print(DemoReport.of(campaigns.all(), tallies));
        if (settings.movesOn()) {
          watch.schedule(
              server::advance, settings.movesOnAfter().toMillis(), TimeUnit.MILLISECONDS);
        }
        return;
      }
    } catch (RuntimeException e) {
      LOG.warn("The demo cannot look after its first collection at present", e);
    }
    watch.schedule(() -> look(begin), LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /** Those that have ended once, even if they are under way again. */
  private Set<Awaited> ended(Instant begin) {
    return awaited.stream()
        .map(Awaited::source)
        .distinct()
        .flatMap(source -> runs.latest(source, null, LATEST).stream())
        .filter(run -> run.slice().isAll())
        .filter(run -> run.endedAt() != null && !run.startedAt().isBefore(begin))
        .map(run -> new Awaited(run.source(), run.campaign()))
        .collect(Collectors.toSet());
  }

  @PreDestroy
  void stop() {
    watch.shutdownNow();
  }
}
