package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.FollowerReader;
import io.thintag.pipeline.Pauses;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads how many people follow the project's own accounts of LINE. */
@Prototype
@DisallowConcurrentExecution
class LineJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(LineJob.class);
  private final FollowerReader reader;

  LineJob(FollowerReader reader) {
    this.reader = reader;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      reader.read();
    } catch (Pauses.Paused e) {
      LOG.debug("No run: {}", e.getMessage());
    }
  }
}
