package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.submission.Submissions;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Looks at submitted links that are due: those whose process ended, and those to be tried again.
 */
@Prototype
@DisallowConcurrentExecution
class SubmissionJob implements Job {
  private final Submissions submissions;

  SubmissionJob(Submissions submissions) {
    this.submissions = submissions;
  }

  @Override
  public void execute(JobExecutionContext context) {
    submissions.sweep();
  }
}
