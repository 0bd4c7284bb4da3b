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
  private static final String POOL = "thintag";

  @Singleton
  Scheduler scheduler(DataSource dataSource, ApplicationContext beans) throws SchedulerException {
    DBConnectionManager.getInstance()
        .addConnectionProvider(
            POOL, new PoolConnections(DelegatingDataSource.unwrapDataSource(dataSource)));
    Scheduler scheduler = new StdSchedulerFactory(properties()).getScheduler();
    JobFactory jobs = (fired, ignored) -> beans.getBean(fired.getJobDetail().getJobClass());
    scheduler.setJobFactory(jobs);
    return scheduler;
  }

  private static Properties properties() {
    Properties quartz = new Properties();
    quartz.setProperty("org.quartz.scheduler.instanceName", "thintag");
    quartz.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    quartz.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    quartz.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "4");
    quartz.setProperty("org.quartz.scheduler.interruptJobsOnShutdownWithWait", "true");
    quartz.setProperty("org.quartz.threadPool.threadCount", "4");
    quartz.setProperty(
        "org.quartz.threadPool.threadsInheritContextClassLoaderOfInitializingThread", "true");
    quartz.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    quartz.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    quartz.setProperty("org.quartz.jobStore.dataSource", POOL);
    quartz.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
    quartz.setProperty("org.quartz.jobStore.useProperties", "true");
    quartz.setProperty("org.quartz.jobStore.isClustered", "true");
    quartz.setProperty("org.quartz.jobStore.clusterCheckinInterval", "10000");
    quartz.setProperty("org.quartz.jobStore.misfireThreshold", "60000");
    quartz.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    return quartz;
  }
}
