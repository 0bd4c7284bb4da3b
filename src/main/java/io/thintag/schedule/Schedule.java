package io.thintag.schedule;

import io.micronaut.context.annotation.Requires;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Sources;
import io.thintag.pipeline.Timetable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.DateBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * Keeps one durable job per source and campaign, as configured; times are Asia/Bangkok. What was
 * missed while nobody ran collapses to one run.
 */
@Singleton
@Requires(bean = Scheduler.class)
public class Schedule implements Timetable {
  private static final TimeZone BANGKOK = TimeZone.getTimeZone(Campaign.ZONE);
  private static final int MOST_RUNS = 1_000;
  private static final String COLLECT = "collect";
  private static final JobKey REFRESH = new JobKey("refresh", "refresh");
  private static final JobKey SUBMISSIONS = new JobKey("submissions", "submissions");
  private static final JobKey CAPTURES = new JobKey("captures", "captures");
  private static final JobKey REJUDGE = new JobKey("rejudge", "rejudge");

  private final Scheduler scheduler;
  private final Sources sources;
  private final CampaignStore campaigns;
  private final RefreshSettings refresh;
  private final SubmissionSettings submissions;
  private final CaptureSettings captures;

  Schedule(
      Scheduler scheduler,
      Sources sources,
      CampaignStore campaigns,
      RefreshSettings refresh,
      SubmissionSettings submissions,
      CaptureSettings captures) {
    this.scheduler = scheduler;
    this.sources = sources;
    this.campaigns = campaigns;
    this.refresh = refresh;
    this.submissions = submissions;
    this.captures = captures;
  }

  /** Brings the stored jobs in line with the sources and campaigns there are. */
  public synchronized void align() {
    try {
      Set<JobKey> wanted = new HashSet<>();
      List<Campaign> all = campaigns.all();
      for (RegisteredSource source : sources.all()) {
        SourceSettings settings = sources.settings(source.name());
        if (sources.isOn(source) && source.isTimed()) {
          for (Campaign campaign : all) {
            wanted.add(place(source.name(), campaign.slug(), settings.schedule()));
          }
        }
      }
      for (RegisteredSource source : sources.all()) {
        if (sources.isOn(source) && source.has(Lane.FOLLOWERS)) {
          JobKey key = key(source.name(), NO_CAMPAIGN);
          place(
              JobBuilder.newJob(LineJob.class).withIdentity(key),
              sources.settings(source.name()).schedule());
          wanted.add(key);
        }
      }
      for (JobKey key : scheduler.getJobKeys(GroupMatcher.groupEquals(COLLECT))) {
        if (!wanted.contains(key)) {
          scheduler.deleteJob(key);
        }
      }
      place(JobBuilder.newJob(RefreshJob.class).withIdentity(REFRESH), refresh.schedule());
      place(
          JobBuilder.newJob(SubmissionJob.class).withIdentity(SUBMISSIONS), submissions.schedule());
      place(JobBuilder.newJob(CaptureJob.class).withIdentity(CAPTURES), captures.schedule());
    } catch (SchedulerException e) {
      throw new IllegalStateException("The schedule could not be written", e);
    }
  }

  private JobKey place(String source, String campaign, String cron) throws SchedulerException {
    JobKey key = key(source, campaign);
    place(
        JobBuilder.newJob(CollectJob.class)
            .withIdentity(key)
            .usingJobData(CollectJob.SOURCE, source)
            .usingJobData(CollectJob.CAMPAIGN, campaign),
        cron);
    return key;
  }

  private void place(JobBuilder builder, String cron) throws SchedulerException {
    JobDetail job = builder.storeDurably().requestRecovery().build();
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(job.getKey().getName(), job.getKey().getGroup())
            .forJob(job)
            .withSchedule(
                CronScheduleBuilder.cronSchedule(expression(cron, job.getKey()))
                    .inTimeZone(BANGKOK)
                    .withMisfireHandlingInstructionFireAndProceed())
            .build();
    scheduler.addJob(job, true);
    Trigger stored = scheduler.getTrigger(trigger.getKey());
    if (stored == null) {
      scheduler.scheduleJob(trigger);
    } else if (!(stored instanceof org.quartz.CronTrigger timed)
        || !timed.getCronExpression().equals(cron)
        || scheduler.getTriggerState(trigger.getKey()) == Trigger.TriggerState.ERROR) {
      scheduler.rescheduleJob(trigger.getKey(), trigger);
    }
  }

  private static CronExpression expression(String cron, JobKey job) {
    try {
      return new CronExpression(cron);
    } catch (java.text.ParseException e) {
      throw new IllegalArgumentException(
          "The schedule «" + cron + "» of " + job.getName() + " is no Quartz cron expression", e);
    }
  }

  @Override
  public void runNow(String source, String campaign) {
    try {
      scheduler.triggerJob(key(source, campaign));
    } catch (SchedulerException e) {
      throw new IllegalStateException(
          "The run of " + source + " for " + campaign + " could not be started", e);
    }
  }

  /**
   * Has stored posts judged again where something changed that their verdicts rest on; does nothing
   * where nothing did. Survives a restart.
   *
   * @param delay seconds to wait, so that several changes in a row are taken together
   */
  void rejudge(int delay) {
    try {
      scheduler.addJob(
          JobBuilder.newJob(RejudgeJob.class)
              .withIdentity(REJUDGE)
              .storeDurably()
              .requestRecovery()
              .build(),
          true);
      scheduler.scheduleJob(
          TriggerBuilder.newTrigger()
              .forJob(REJUDGE)
              .startAt(DateBuilder.futureDate(delay, DateBuilder.IntervalUnit.SECOND))
              .build());
    } catch (SchedulerException e) {
      throw new IllegalStateException("The stored posts could not be judged again", e);
    }
  }

  @Override
  public Optional<Instant> nextRun(String source, String campaign) {
    try {
      return scheduler.getTriggersOfJob(key(source, campaign)).stream()
          .map(Trigger::getNextFireTime)
          .filter(java.util.Objects::nonNull)
          .map(Date::toInstant)
          .min(Instant::compareTo);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The schedule could not be read", e);
    }
  }

  @Override
  public int runsBetween(String source, Instant after, Instant before) {
    String cron = sources.settings(source).schedule();
    CronExpression expression = expression(cron, key(source, "*"));
    expression.setTimeZone(BANGKOK);
    int runs = 0;
    Date next = expression.getNextValidTimeAfter(Date.from(after));
    while (next != null && next.toInstant().isBefore(before) && runs < MOST_RUNS) {
      runs++;
      next = expression.getNextValidTimeAfter(next);
    }
    return runs;
  }

  private static JobKey key(String source, String campaign) {
    return new JobKey(source + "/" + campaign, COLLECT);
  }
}
