package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.FollowerReader;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Reads how many people follow the project's own accounts of LINE. */
@Prototype
@DisallowConcurrentExecution
class LineJob implements Job {
  private final FollowerReader reader;

  LineJob(FollowerReader reader) {
    this.reader = reader;
  }

  @Override
  public void execute(JobExecutionContext context) {
    reader.read();
  }
}
