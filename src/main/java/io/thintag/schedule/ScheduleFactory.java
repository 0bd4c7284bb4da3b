package io.thintag.schedule;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.spi.JobFactory;
import org.quartz.utils.DBConnectionManager;

/** Quartz over the JDBC job store in the house's database, ready to share it with other nodes. */
@Factory
@Requires(property = "thintag.schedule.enabled", notEquals = "false")
final class ScheduleFactory {
  static final String NAME = "thintag";

  /** A trigger that another process has placed is noticed by then. */
  private static final String LOOK_EVERY_MS = "5000";

  @Singleton
  Scheduler scheduler(DataSource dataSource, ScheduleSettings settings, ApplicationContext beans)
      throws SchedulerException {
    DBConnectionManager.getInstance()
        .addConnectionProvider(
            NAME, new PoolConnections(DelegatingDataSource.unwrapDataSource(dataSource)));
    Scheduler scheduler = new StdSchedulerFactory(properties(settings)).getScheduler();
    JobFactory jobs = (fired, ignored) -> beans.getBean(fired.getJobDetail().getJobClass());
    scheduler.setJobFactory(jobs);
    return scheduler;
  }

  private static Properties properties(ScheduleSettings settings) {
    String threads = String.valueOf(settings.threads());
    Properties quartz = new Properties();
    quartz.setProperty("org.quartz.scheduler.instanceName", NAME);
    quartz.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    quartz.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    quartz.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", threads);
    quartz.setProperty("org.quartz.scheduler.idleWaitTime", LOOK_EVERY_MS);
    quartz.setProperty("org.quartz.scheduler.interruptJobsOnShutdownWithWait", "true");
    quartz.setProperty("org.quartz.threadPool.threadCount", threads);
    quartz.setProperty(
        "org.quartz.threadPool.threadsInheritContextClassLoaderOfInitializingThread", "true");
    quartz.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    quartz.setProperty("org.quartz.jobStore.driverDelegateClass", TolerantDelegate.class.getName());
    quartz.setProperty("org.quartz.jobStore.dataSource", NAME);
    quartz.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
    quartz.setProperty("org.quartz.jobStore.useProperties", "true");
    quartz.setProperty("org.quartz.jobStore.isClustered", "true");
    quartz.setProperty(
        "org.quartz.jobStore.clusterCheckinInterval",
        String.valueOf(settings.checkIn().toMillis()));
    quartz.setProperty("org.quartz.jobStore.misfireThreshold", "60000");
    quartz.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    return quartz;
  }
}
