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
import io.thintag.store.RunStore.Run;
import io.thintag.tally.TallyQueries;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Registers the pretend internet's accounts, starts one run of every source for every campaign
 * through the schedule, and prints the tally when they have ended.
 */
@Singleton
@Requires(env = "demo")
@Requires(bean = Schedule.class)
class DemoShow {
  private static final long LOOK_EVERY_MS = 500;

  private final DemoRegistration registration;
  private final Sources sources;
  private final CampaignStore campaigns;
  private final Schedule schedule;
  private final RunQueries runs;
  private final TallyQueries tallies;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

  DemoShow(
      DemoRegistration registration,
      Sources sources,
      CampaignStore campaigns,
      Schedule schedule,
      RunQueries runs,
      TallyQueries tallies) {
    this.registration = registration;
    this.sources = sources;
    this.campaigns = campaigns;
    this.schedule = schedule;
    this.runs = runs;
    this.tallies = tallies;
  }

  /** After the schedule has started. */
  @EventListener
  @Order(100)
  void start(ServerStartupEvent event) {
    registration.register();
    List<Awaited> first = new ArrayList<>();
    for (RegisteredSource source : sources.all()) {
      if (source.isTimed() && sources.isOn(source)) {
        for (Campaign campaign : campaigns.all()) {
          Optional<Run> before = runs.lastOfAll(source.name(), campaign.slug());
          schedule.runNow(source.name(), campaign.slug());
          first.add(new Awaited(source.name(), campaign.slug(), before));
        }
      }
    }
    watch.scheduleWithFixedDelay(
        () -> printOnceEnded(first), LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private record Awaited(String source, String campaign, Optional<Run> before) {}

  private void printOnceEnded(List<Awaited> awaited) {
    if (awaited.stream().allMatch(this::hasEnded)) {
      watch.shutdown();
      System.out.print(DemoReport.of(campaigns.all(), tallies));
    }
  }

  private boolean hasEnded(Awaited run) {
    return runs.lastOfAll(run.source(), run.campaign())
        .filter(last -> last.endedAt() != null)
        .filter(last -> run.before().map(b -> !b.id().equals(last.id())).orElse(true))
        .isPresent();
  }

  @PreDestroy
  void stop() {
    watch.shutdownNow();
  }
}
