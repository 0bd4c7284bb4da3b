package io.thintag.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartz.JobKey;

/**
 * A job as it stands in the tables, with the trigger of the same name, whatever has become of them.
 *
 * @param sound false: something is amiss that no planned job explains, such as a trigger in error
 */
record StoredJob(
    JobKey key,
    String work,
    byte @Nullable [] data,
    @Nullable String triggerType,
    @Nullable String cron,
    int intervalSeconds,
    long start,
    long nextFireTime,
    boolean sound) {

  private static final Set<String> STATES =
      Set.of("WAITING", "ACQUIRED", "BLOCKED", "PAUSED", "PAUSED_BLOCKED");

  /** All jobs of some groups, in one look. */
  static final String SELECT =
      """
      SELECT d.job_name, d.job_group, d.job_class_name, d.job_data,
        d.is_durable AND d.is_nonconcurrent AND d.requests_recovery AND NOT d.is_update_data
          AS as_usual,
        t.trigger_type, t.trigger_state, t.next_fire_time, t.start_time,
        t.misfire_instr = 1 AND coalesce(t.end_time, 0) = 0 AND t.calendar_name IS NULL
          AND coalesce(length(t.job_data), 0) = 0
          AND (t.job_name, t.job_group) = (d.job_name, d.job_group) AS trigger_as_usual,
        t.trigger_state IN ('ACQUIRED', 'BLOCKED') AND NOT EXISTS (
          SELECT 1 FROM qrtz_fired_triggers f
          WHERE f.sched_name = d.sched_name
            AND (f.job_name, f.job_group) = (d.job_name, d.job_group)
        ) AND NOT EXISTS (
          SELECT 1 FROM qrtz_fired_triggers f
          WHERE f.sched_name = d.sched_name
            AND (f.trigger_name, f.trigger_group) = (t.trigger_name, t.trigger_group)
        ) AS stuck,
        c.cron_expression, c.time_zone_id, p.str_prop_1, p.str_prop_2, p.int_prop_1
      FROM qrtz_job_details d
      LEFT JOIN qrtz_triggers t ON t.sched_name = d.sched_name
        AND (t.trigger_name, t.trigger_group) = (d.job_name, d.job_group)
      LEFT JOIN qrtz_cron_triggers c ON c.sched_name = d.sched_name
        AND (c.trigger_name, c.trigger_group) = (d.job_name, d.job_group)
      LEFT JOIN qrtz_simprop_triggers p ON p.sched_name = d.sched_name
        AND (p.trigger_name, p.trigger_group) = (d.job_name, d.job_group)
      WHERE d.sched_name = ? AND d.job_group = ANY (?)
      """;

  static StoredJob read(ResultSet row) throws SQLException {
    String type = row.getString("trigger_type");
    return new StoredJob(
        new JobKey(row.getString("job_name"), row.getString("job_group")),
        row.getString("job_class_name"),
        row.getBytes("job_data"),
        type,
        row.getString("cron_expression"),
        row.getInt("int_prop_1"),
        row.getLong("start_time"),
        row.getLong("next_fire_time"),
        row.getBoolean("as_usual") && (type == null || isSound(row, type)));
  }

  private static boolean isSound(ResultSet row, String type) throws SQLException {
    String zone = Rhythm.BANGKOK.getID();
    boolean rowOfItsType =
        type.equals(PlannedJob.CRON)
            ? zone.equals(row.getString("time_zone_id"))
            : "SECOND".equals(row.getString("str_prop_1"))
                && zone.equals(row.getString("str_prop_2"));
    return rowOfItsType
        && row.getBoolean("trigger_as_usual")
        && !row.getBoolean("stuck")
        && STATES.contains(row.getString("trigger_state"))
        && row.getLong("next_fire_time") > 0;
  }

  /** Whether it is what it shall be, so that it can be left alone. */
  boolean is(PlannedJob planned, Instant now) {
    return sound
        && work.equals(planned.work().getName())
        && Arrays.equals(data, planned.dataText().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        && Objects.equals(triggerType, planned.triggerType())
        && (triggerType == null || firesLike(planned, now));
  }

  private boolean firesLike(PlannedJob planned, Instant now) {
    if (planned.cron() != null) {
      return planned.cron().equals(cron);
    }
    long interval = planned.intervalSeconds() * 1000L;
    Instant first = Objects.requireNonNull(planned.first());
    return intervalSeconds == planned.intervalSeconds()
        && (start - first.toEpochMilli()) % interval == 0
        && nextFireTime <= now.toEpochMilli() + interval;
  }

  /** When a job that is written anew fires first: what was due earlier is not put off. */
  static long earliest(PlannedJob job, @Nullable StoredJob before) {
    long first = Objects.requireNonNull(job.first()).toEpochMilli();
    return before != null && before.triggerType != null && before.nextFireTime > 0
        ? Math.min(first, before.nextFireTime)
        : first;
  }
}
