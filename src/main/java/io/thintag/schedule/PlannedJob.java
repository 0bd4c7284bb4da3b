package io.thintag.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobKey;

/**
 * A job as it shall stand in the tables, with the one trigger of the same name.
 *
 * @param data for the job, by name; plain words
 * @param cron when it fires; null: every {@code interval}, or never
 * @param interval whole seconds between two firings, counted from {@code first}; null: see cron
 * @param first when it fires first; null: never by itself
 */
record PlannedJob(
    JobKey key,
    Class<? extends Job> work,
    Map<String, String> data,
    @Nullable String cron,
    @Nullable Duration interval,
    @Nullable Instant first) {

  static final String CRON = "CRON";
  static final String INTERVAL = "CAL_INT";

  PlannedJob {
    data = Map.copyOf(data);
  }

  /** The data as Quartz reads them: a properties file. */
  String dataText() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(data)
        .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return text.toString();
  }

  /** How the trigger is stored; null: there is none. */
  @Nullable String triggerType() {
    if (first == null) {
      return null;
    }
    return cron != null ? CRON : INTERVAL;
  }

  int intervalSeconds() {
    return interval == null ? 0 : Math.toIntExact(interval.toSeconds());
  }
}
