package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.Refresher;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Reads stored posts again before their platform's terms run out, and erases what could not be. */
@Prototype
@DisallowConcurrentExecution
class RefreshJob implements Job {
  private final Refresher refresher;

  RefreshJob(Refresher refresher) {
    this.refresher = refresher;
  }

  @Override
  public void execute(JobExecutionContext context) {
    refresher.refreshDue();
  }
}
