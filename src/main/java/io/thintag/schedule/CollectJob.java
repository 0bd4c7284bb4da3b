package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.Collector;
import io.thintag.pipeline.Pauses;
import io.thintag.store.Slice;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one source, or one slice of it, for one campaign. */
@Prototype
@DisallowConcurrentExecution
class CollectJob implements Job {
  static final String SOURCE = "source";
  static final String CAMPAIGN = "campaign";
  static final String SLICE = "slice";
  static final String SLICES = "slices";
  private static final Logger LOG = LoggerFactory.getLogger(CollectJob.class);
  private final Collector collector;

  CollectJob(Collector collector) {
    this.collector = collector;
  }

  @Override
  public void execute(JobExecutionContext context) {
    var data = context.getMergedJobDataMap();
    try {
      collector.collect(
          data.getString(SOURCE),
          data.getString(CAMPAIGN),
          new Slice(data.getIntFromString(SLICE), data.getIntFromString(SLICES)));
    } catch (Pauses.Paused e) {
      LOG.debug("No run: {}", e.getMessage());
    }
  }
}
