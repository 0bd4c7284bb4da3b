package io.thintag.schedule;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.thintag.campaign.CampaignChanged;
import jakarta.inject.Singleton;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** Starts the schedule with the server, follows changes of campaigns, stops before the database. */
@Singleton
@Requires(bean = Scheduler.class)
class ScheduleStart {
  private static final int SOON_SECONDS = 60;

  private final Scheduler scheduler;
  private final Schedule schedule;

  ScheduleStart(Scheduler scheduler, Schedule schedule) {
    this.scheduler = scheduler;
    this.schedule = schedule;
  }

  @EventListener
  void start(ServerStartupEvent event) throws SchedulerException {
    schedule.align();
    schedule.rejudge(0);
    scheduler.start();
  }

  @EventListener
  void follow(CampaignChanged event) {
    schedule.align();
    schedule.rejudge(0);
  }

  /** For changes that people make one after the other: of accounts, names and decisions. */
  void judgeAgainSoon() {
    schedule.rejudge(SOON_SECONDS);
  }

  @EventListener
  void stop(ShutdownEvent event) throws SchedulerException {
    scheduler.shutdown(true);
  }
}
