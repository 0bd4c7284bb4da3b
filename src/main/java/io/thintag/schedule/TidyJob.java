package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.UneventfulRuns;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Follows accounts that came and went, mends broken rows, forgets runs that brought nothing. */
@Prototype
@DisallowConcurrentExecution
class TidyJob implements Job {
  private final Schedule schedule;
  private final UneventfulRuns runs;

  TidyJob(Schedule schedule, UneventfulRuns runs) {
    this.schedule = schedule;
    this.runs = runs;
  }

  @Override
  public void execute(JobExecutionContext context) {
    schedule.align();
    runs.forget();
  }
}
