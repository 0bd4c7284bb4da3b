package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.Rejudger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Judges the posts of a changed campaign again. */
@Prototype
@DisallowConcurrentExecution
class RejudgeJob implements Job {
  private final Rejudger rejudger;

  RejudgeJob(Rejudger rejudger) {
    this.rejudger = rejudger;
  }

  @Override
  public void execute(JobExecutionContext context) {
    rejudger.rejudge(context.getMergedJobDataMap().getString(CollectJob.CAMPAIGN));
  }
}
