package io.thintag.schedule;

import io.micronaut.context.annotation.Requires;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.pipeline.RegisteredTargets;
import io.thintag.pipeline.Timetable;
import io.thintag.store.Slice;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartz.DateBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;

/**
 * Keeps one durable job per source and campaign, as configured; times are Asia/Bangkok. A source
 * with many registered accounts has one more job for each slice of them, spread over the interval.
 * What was missed while nobody ran collapses to one run of each job.
 */
@Singleton
@Requires(bean = Scheduler.class)
public class Schedule implements Timetable {
  private static final int MOST_RUNS = 1_000;
  private static final String COLLECT = "collect";
  private static final String REFRESH = "refresh";
  private static final String SUBMISSIONS = "submissions";
  private static final String CAPTURES = "captures";
  private static final String TIDY = "tidy";
  private static final String TIDY_TIMES = "0 4/10 * * * ?";
  private static final JobKey REJUDGE = new JobKey("rejudge", "rejudge");

  private final Scheduler scheduler;
  private final JobTable table;
  private final Sources sources;
  private final RegisteredTargets targets;
  private final CampaignStore campaigns;
  private final RefreshSettings refresh;
  private final SubmissionSettings submissions;
  private final CaptureSettings captures;
  private final Clock clock;

  Schedule(
      Scheduler scheduler,
      JobTable table,
      Sources sources,
      RegisteredTargets targets,
      CampaignStore campaigns,
      RefreshSettings refresh,
      SubmissionSettings submissions,
      CaptureSettings captures,
      Clock clock) {
    this.scheduler = scheduler;
    this.table = table;
    this.sources = sources;
    this.targets = targets;
    this.campaigns = campaigns;
    this.refresh = refresh;
    this.submissions = submissions;
    this.captures = captures;
    this.clock = clock;
  }

  /**
   * Brings the stored jobs in line with the sources, campaigns and registered accounts there are;
   * broken rows are replaced.
   */
  public synchronized void align() {
    Instant now = clock.instant();
    List<PlannedJob> jobs = new ArrayList<>();
    List<Campaign> all = campaigns.all();
    for (RegisteredSource source : sources.all()) {
      if (sources.isOn(source) && source.isTimed()) {
        String cron = sources.settings(source.name()).schedule();
        Rhythm rhythm = Rhythm.of(cron, source.name(), now);
        int slices = targets.slices(source);
        for (Campaign campaign : all) {
          jobs.addAll(jobs(source, campaign.slug(), rhythm, slices, now));
        }
      }
      if (sources.isOn(source) && source.has(Lane.FOLLOWERS)) {
        jobs.add(
            upkeep(
                key(source.name(), NO_CAMPAIGN),
                LineJob.class,
                sources.settings(source.name()).schedule(),
                now));
      }
    }
    jobs.add(upkeep(new JobKey(REFRESH, REFRESH), RefreshJob.class, refresh.schedule(), now));
    jobs.add(
        upkeep(
            new JobKey(SUBMISSIONS, SUBMISSIONS),
            SubmissionJob.class,
            submissions.schedule(),
            now));
    jobs.add(upkeep(new JobKey(CAPTURES, CAPTURES), CaptureJob.class, captures.schedule(), now));
    jobs.add(upkeep(new JobKey(TIDY, TIDY), TidyJob.class, TIDY_TIMES, now));
    table.align(jobs, List.of(COLLECT, REFRESH, SUBMISSIONS, CAPTURES, TIDY), now);
  }

  /** The job of everything or of the tag searches, and one for each slice of the accounts. */
  private static List<PlannedJob> jobs(
      RegisteredSource source, String campaign, Rhythm rhythm, int slices, Instant now) {
    List<PlannedJob> jobs = new ArrayList<>();
    boolean timed = slices == 1 || source.has(Lane.TAG_SEARCH);
    jobs.add(
        new PlannedJob(
            key(source.name(), campaign),
            CollectJob.class,
            data(source.name(), campaign, new Slice(0, slices)),
            timed ? rhythm.cron() : null,
            null,
            timed ? rhythm.after(now).orElse(null) : null));
    for (int number = 1; number <= slices && slices > 1; number++) {
      jobs.add(job(source.name(), campaign, rhythm, new Slice(number, slices), now));
    }
    return jobs;
  }

  private static PlannedJob job(
      String source, String campaign, Rhythm rhythm, Slice slice, Instant now) {
    boolean spread = rhythm.interval().isPresent();
    return new PlannedJob(
        new JobKey(key(source, campaign).getName() + "/" + slice.number(), COLLECT),
        CollectJob.class,
        data(source, campaign, slice),
        spread ? null : rhythm.cron(),
        rhythm.interval().orElse(null),
        spread ? rhythm.spread(slice, campaign, now) : rhythm.after(now).orElse(null));
  }

  private static Map<String, String> data(String source, String campaign, Slice slice) {
    return Map.of(
        CollectJob.SOURCE,
        source,
        CollectJob.CAMPAIGN,
        campaign,
        CollectJob.SLICE,
        String.valueOf(slice.number()),
        CollectJob.SLICES,
        String.valueOf(slice.of()));
  }

  private static PlannedJob upkeep(
      JobKey key, Class<? extends Job> work, String cron, Instant now) {
    Instant first = Rhythm.of(cron, key.getName(), now).after(now).orElse(null);
    return new PlannedJob(key, work, Map.of(), cron, null, first);
  }

  @Override
  public void runNow(String source, String campaign) {
    try {
      scheduler.triggerJob(
          key(source, campaign), new JobDataMap(data(source, campaign, Slice.ALL)));
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
    return table.next(key(source, campaign));
  }

  @Override
  public int runsBetween(String source, Instant after, Instant before) {
    Rhythm rhythm = Rhythm.of(sources.settings(source).schedule(), source, after);
    int runs = 0;
    Optional<Instant> next = rhythm.after(after);
    while (next.filter(before::isAfter).isPresent() && runs < MOST_RUNS) {
      runs++;
      next = rhythm.after(next.get());
    }
    return runs;
  }

  private static JobKey key(String source, String campaign) {
    return new JobKey(source + "/" + campaign, COLLECT);
  }
}
