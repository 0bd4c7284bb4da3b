package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.Reattribution;
import io.thintag.pipeline.Reattributor;
import org.quartz.DateBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.InterruptableJob;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;

/**
 * Judges stored posts again where something changed that their verdicts rest on. Gentle: one thread
 * judges while the service serves. If another process is at it, it looks again later.
 */
@Prototype
@DisallowConcurrentExecution
class RejudgeJob implements InterruptableJob {
  private static final int LATER_SECONDS = 30;
  private final Reattributor reattributor;
  private volatile boolean stopped;

  RejudgeJob(Reattributor reattributor) {
    this.reattributor = reattributor;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      reattributor.catchUp(1, progress -> !stopped);
    } catch (Reattribution.Busy e) {
      try {
        context
            .getScheduler()
            .scheduleJob(
                TriggerBuilder.newTrigger()
                    .forJob(context.getJobDetail())
                    .startAt(DateBuilder.futureDate(LATER_SECONDS, DateBuilder.IntervalUnit.SECOND))
                    .build());
      } catch (SchedulerException failure) {
        failure.addSuppressed(e);
        throw new IllegalStateException("Judging again could not be put off", failure);
      }
    }
  }

  /** The service stops: the page at hand is finished, the rest waits for the next start. */
  @Override
  public void interrupt() {
    stopped = true;
  }
}
