package io.thintag.schedule;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How processes on one database share the schedule.
 *
 * @param threads runs that go on at a time in one process
 * @param checkIn how often a process says that it is alive; its runs are taken over by another one
 *     after about twice as long
 */
@ConfigurationProperties("thintag.schedule")
record ScheduleSettings(int threads, Duration checkIn) {
  ScheduleSettings {
    if (threads < 1 || checkIn.toMillis() < 100) {
      throw new IllegalArgumentException(
          "thintag.schedule: at least one thread, and check-in every 100 ms at most");
    }
  }
}
