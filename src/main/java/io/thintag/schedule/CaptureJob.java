package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.CaptureTerms;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Deletes raw answers whose term is over. */
@Prototype
@DisallowConcurrentExecution
class CaptureJob implements Job {
  private final CaptureTerms terms;

  CaptureJob(CaptureTerms terms) {
    this.terms = terms;
  }

  @Override
  public void execute(JobExecutionContext context) {
    terms.deleteOverdue();
  }
}
