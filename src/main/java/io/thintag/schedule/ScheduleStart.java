package io.thintag.schedule;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.thintag.campaign.CampaignChanged;
import io.thintag.store.NamesChanged;
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

  /** People change accounts and aliases one after the other, so a little later for all of them. */
  @EventListener
  void follow(NamesChanged event) {
    schedule.rejudge(SOON_SECONDS);
  }

  @EventListener
  void stop(ShutdownEvent event) throws SchedulerException {
    scheduler.shutdown(true);
  }
}
