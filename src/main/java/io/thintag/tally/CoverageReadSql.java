package io.thintag.tally;

/** The statement that tells what was watched. */
final class CoverageReadSql {
  private CoverageReadSql() {}

  /** Of several slices the one read longest ago counts, and each must have been read. */
  static final String COVERAGE =
      """
      WITH target AS (
        SELECT t.source, t.target, t.cause
        FROM watched_target t
        WHERE t.campaign = ? AND (t.account_key IS NULL OR ? = 'TH' OR EXISTS (
          SELECT 1 FROM account a JOIN unit u ON u.code = a.unit_code
          WHERE (a.platform, a.account_key) = (t.platform, t.account_key)
            AND a.status <> 'withdrawn' AND ? IN (u.code, u.district_code, u.province_code)))
      ), watched AS (
        SELECT t.source, t.target, t.cause, min(s.covered_from) AS covered_from,
          min(s.live_from) AS live_from, max(s.covered_until) AS covered_until
        FROM target t LEFT JOIN coverage s ON s.campaign = ? AND s.source = t.source
          AND s.target = t.target
        GROUP BY t.source, t.target, t.cause
      ), gap AS (
        SELECT g.source, g.cause, count(DISTINCT g.target) AS targets,
          min(g.gap_from) AS gap_from, nullif(max(coalesce(g.gap_until, 'infinity')), 'infinity') AS gap_until
        FROM coverage_gaps(?, now()) g JOIN target USING (source, target)
        GROUP BY g.source, g.cause
      ), by_source AS (
        SELECT source, count(*) AS targets, count(covered_from) AS watched, count(cause) AS failing,
          min(covered_from) AS covered_from, min(live_from) AS live_from,
          min(covered_until) AS covered_until
        FROM watched GROUP BY source
      ), done AS (
        SELECT source, min(since) AS since, max(done_at) AS last_done_at
        FROM (
          SELECT source, min(since) AS since,
            CASE WHEN bool_and(last_done_at IS NOT NULL)
              AND (slices = 1 OR count(*) FILTER (WHERE slice > 0) = slices)
              THEN min(last_done_at) END AS done_at
          FROM watched_slice WHERE campaign = ? GROUP BY source, slices
        ) each GROUP BY source
      )
      SELECT d.source, d.since, d.last_done_at, coalesce(b.targets, 0) AS targets,
        coalesce(b.watched, 0) AS watched, coalesce(b.failing, 0) AS failing, b.covered_from,
        b.live_from, b.covered_until,
        array(SELECT cause FROM gap g WHERE g.source = d.source ORDER BY gap_from, cause) AS causes,
        array(SELECT targets FROM gap g WHERE g.source = d.source ORDER BY gap_from, cause)
          AS gap_targets,
        array(SELECT gap_from FROM gap g WHERE g.source = d.source ORDER BY gap_from, cause)
          AS gap_starts,
        array(SELECT gap_until FROM gap g WHERE g.source = d.source ORDER BY gap_from, cause)
          AS gap_ends
      FROM done d LEFT JOIN by_source b USING (source)
      ORDER BY d.source
      """;
}
