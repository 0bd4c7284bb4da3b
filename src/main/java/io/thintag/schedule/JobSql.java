package io.thintag.schedule;

import java.util.List;

/** Statements on the tables of Quartz. The first three parameters: scheduler, names, groups. */
final class JobSql {
  private JobSql() {}

  static final String LOCK_ROW =
      """
      INSERT INTO qrtz_locks (sched_name, lock_name) VALUES (?, 'TRIGGER_ACCESS')
      ON CONFLICT DO NOTHING
      """;
  static final String LOCK =
      """
      SELECT * FROM qrtz_locks WHERE sched_name = ? AND lock_name = 'TRIGGER_ACCESS' FOR UPDATE
      """;

  static final String JOBS =
      """
      INSERT INTO qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable,
        is_nonconcurrent, is_update_data, requests_recovery, job_data)
      SELECT ?, j.name, j.grp, j.work, true, true, false, true, convert_to(j.data, 'UTF8')
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS j(name, grp, work, data)
      ON CONFLICT (sched_name, job_name, job_group) DO UPDATE SET
        job_class_name = excluded.job_class_name, is_durable = true, is_nonconcurrent = true,
        is_update_data = false, requests_recovery = true, job_data = excluded.job_data
      """;

  /** A job that is going on has its trigger blocked until it ends. */
  static final String TRIGGERS =
      """
      INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group,
        trigger_type, start_time, next_fire_time, prev_fire_time, end_time, priority,
        misfire_instr, trigger_state)
      SELECT q.sched_name, j.name, j.grp, j.name, j.grp, j.type, j.start, j.next, -1, 0, 5, 1,
        CASE WHEN EXISTS (
          SELECT 1 FROM qrtz_fired_triggers f
          WHERE f.sched_name = q.sched_name AND f.state = 'EXECUTING'
            AND (f.job_name, f.job_group) = (j.name, j.grp)
        ) THEN 'BLOCKED' ELSE 'WAITING' END
      FROM (SELECT ?::text AS sched_name) q
      CROSS JOIN unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
        AS j(name, grp, type, start, next)
      """;

  static final String CRONS =
      """
      INSERT INTO qrtz_cron_triggers (sched_name, trigger_name, trigger_group, cron_expression,
        time_zone_id)
      SELECT q.sched_name, j.name, j.grp, j.cron, z.zone
      FROM (SELECT ?::text AS sched_name) q
      CROSS JOIN unnest(?::text[], ?::text[], ?::text[]) AS j(name, grp, cron)
      CROSS JOIN (SELECT ?::text AS zone) z
      """;

  static final String INTERVALS =
      """
      INSERT INTO qrtz_simprop_triggers (sched_name, trigger_name, trigger_group, str_prop_1,
        int_prop_1, int_prop_2, bool_prop_1, bool_prop_2, str_prop_2)
      SELECT q.sched_name, j.name, j.grp, 'SECOND', j.seconds, 0, false, false, z.zone
      FROM (SELECT ?::text AS sched_name) q
      CROSS JOIN unnest(?::text[], ?::text[], ?::bigint[]) AS j(name, grp, seconds)
      CROSS JOIN (SELECT ?::text AS zone) z
      """;

  static final String NEXT =
      """
      SELECT to_timestamp(min(next_fire_time) / 1000.0) FROM qrtz_triggers t
      CROSS JOIN (SELECT ?::text AS sched_name, ?::text AS grp, ?::text AS name) q
      WHERE t.sched_name = q.sched_name AND t.job_group = q.grp AND t.next_fire_time > 0
        AND (t.job_name = q.name OR starts_with(t.job_name, q.name || '/'))
      """;

  private static final List<String> PARTS =
      List.of(
          "qrtz_simple_triggers",
          "qrtz_cron_triggers",
          "qrtz_simprop_triggers",
          "qrtz_blob_triggers",
          "qrtz_triggers");

  /** Removes the triggers that are named like the jobs. */
  static List<String> triggerRemoval() {
    return PARTS.stream()
        .map(
            """
            DELETE FROM %s t USING (SELECT ?::text AS sched_name) q,
              unnest(?::text[], ?::text[]) AS j(name, grp)
            WHERE t.sched_name = q.sched_name
              AND (t.trigger_name, t.trigger_group) = (j.name, j.grp)
            """
                ::formatted)
        .toList();
  }

  /** Removes jobs with all their triggers. */
  static List<String> removal() {
    List<String> all =
        new java.util.ArrayList<>(
            PARTS.stream()
                .map(
                    """
                    DELETE FROM %s p USING qrtz_triggers t, (SELECT ?::text AS sched_name) q,
                      unnest(?::text[], ?::text[]) AS j(name, grp)
                    WHERE t.sched_name = q.sched_name AND (t.job_name, t.job_group) = (j.name, j.grp)
                      AND p.sched_name = q.sched_name
                      AND (p.trigger_name, p.trigger_group) = (t.trigger_name, t.trigger_group)
                    """
                        ::formatted)
                .toList());
    all.add(
        """
        DELETE FROM qrtz_job_details d USING (SELECT ?::text AS sched_name) q,
          unnest(?::text[], ?::text[]) AS j(name, grp)
        WHERE d.sched_name = q.sched_name AND (d.job_name, d.job_group) = (j.name, j.grp)
        """);
    return List.copyOf(all);
  }
}
