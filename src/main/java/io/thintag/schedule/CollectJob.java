package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.Collector;
import io.thintag.store.Slice;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs one source, or one slice of it, for one campaign. */
@Prototype
@DisallowConcurrentExecution
class CollectJob implements Job {
  static final String SOURCE = "source";
  static final String CAMPAIGN = "campaign";
  static final String SLICE = "slice";
  static final String SLICES = "slices";
  private final Collector collector;

  CollectJob(Collector collector) {
    this.collector = collector;
  }

  @Override
  public void execute(JobExecutionContext context) {
    var data = context.getMergedJobDataMap();
    collector.collect(
        data.getString(SOURCE),
        data.getString(CAMPAIGN),
        new Slice(data.getIntFromString(SLICE), data.getIntFromString(SLICES)));
  }
}
