package io.thintag.schedule;

import io.micronaut.context.annotation.Prototype;
import io.thintag.pipeline.Collector;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs one source for one campaign. */
@Prototype
@DisallowConcurrentExecution
class CollectJob implements Job {
  static final String SOURCE = "source";
  static final String CAMPAIGN = "campaign";
  private final Collector collector;

  CollectJob(Collector collector) {
    this.collector = collector;
  }

  @Override
  public void execute(JobExecutionContext context) {
    var data = context.getMergedJobDataMap();
    collector.collect(data.getString(SOURCE), data.getString(CAMPAIGN));
  }
}
