package io.thintag.tally;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The statements that answer a {@link TallyQuestion}; all take the same parameters. */
final class TallyReadSql {
  private TallyReadSql() {}

  private static final String QUESTION =
      """
      WITH q AS (
        SELECT ?::text AS campaign, ?::text AS level, ?::text AS within, ?::text AS platform,
          ?::date AS first_day, ?::date AS last_day, ?::text AS scope, ?::text[] AS kinds
      ),
      area AS MATERIALIZED (
        SELECT u.* FROM unit u, q
        WHERE q.within = 'TH' OR q.within IN (u.code, u.province_code, u.district_code)
      ),
      """;

  private static final String PLATFORM_FIGURES =
      """
      posts, fully_tagged, in_province, in_district, in_body, first_post_at, last_post_at,
        CASE WHEN views_known > 0 THEN views END AS views,
        CASE WHEN likes_known > 0 THEN likes END AS likes,
        CASE WHEN comments_known > 0 THEN comments END AS comments,
        CASE WHEN shares_known > 0 THEN shares END AS shares
      """;

  /** All days: straight from the totals. */
  static final String OF_ALL =
      QUESTION
          + "figures AS MATERIALIZED (SELECT t.unit_code, t.platform, t.accounts, "
          + PLATFORM_FIGURES
          + """
           FROM tally_total t JOIN q ON t.campaign = q.campaign
            WHERE (q.platform IS NULL OR t.platform = q.platform)
              AND t.unit_code IN (SELECT code FROM area)),
          """;

  /** Some days: sums of the days, distinct accounts from the posts of those days. */
  static final String OF_DAYS =
      QUESTION
          + """
          days AS (
            SELECT t.unit_code, t.platform, sum(t.posts)::bigint AS posts,
              sum(t.fully_tagged)::bigint AS fully_tagged,
              sum(t.in_province)::bigint AS in_province,
              sum(t.in_district)::bigint AS in_district, sum(t.in_body)::bigint AS in_body,
              min(t.first_post_at) AS first_post_at, max(t.last_post_at) AS last_post_at,
              sum(t.views)::bigint AS views, sum(t.views_known) AS views_known,
              sum(t.likes)::bigint AS likes, sum(t.likes_known) AS likes_known,
              sum(t.comments)::bigint AS comments, sum(t.comments_known) AS comments_known,
              sum(t.shares)::bigint AS shares, sum(t.shares_known) AS shares_known
            FROM tally t JOIN q ON t.campaign = q.campaign
            WHERE (q.platform IS NULL OR t.platform = q.platform)
              AND t.day BETWEEN coalesce(q.first_day, '-infinity') AND coalesce(q.last_day, 'infinity')
              AND t.unit_code IN (SELECT code FROM area)
            GROUP BY t.unit_code, t.platform
          ),
          of_accounts AS (
            SELECT c.unit_code, c.platform, count(DISTINCT c.account_key) AS accounts
            FROM contribution c JOIN q ON c.campaign = q.campaign
            WHERE (q.platform IS NULL OR c.platform = q.platform) AND c.account_key <> ''
              AND c.day BETWEEN coalesce(q.first_day, '-infinity') AND coalesce(q.last_day, 'infinity')
              AND c.unit_code IN (SELECT code FROM area)
            GROUP BY c.unit_code, c.platform
          ),
          figures AS MATERIALIZED (SELECT d.unit_code, d.platform,
            coalesce(a.accounts, 0) AS accounts,
          """
          + PLATFORM_FIGURES
          + " FROM days d LEFT JOIN of_accounts a USING (unit_code, platform)),\n";

  private static final String BODIES =
      """
      bodies AS MATERIALIZED (
        SELECT b.code, b.province_code, b.district_code,
          EXISTS (SELECT 1 FROM figures f WHERE f.unit_code = b.code AND f.posts > 0) AS took_part
        FROM area b, q
        WHERE b.level = 'body' AND NOT b.retired AND b.kind = ANY (q.kinds)
          AND (q.scope = 'TH' OR q.scope IN (b.code, b.province_code, b.district_code))
      ),
      """;

  private static final String SUMMED =
      """
      summed AS (
        SELECT unit_code, sum(posts)::bigint AS posts, sum(accounts)::bigint AS accounts,
          sum(fully_tagged)::bigint AS fully_tagged, sum(in_province)::bigint AS in_province,
          sum(in_district)::bigint AS in_district, sum(in_body)::bigint AS in_body,
          min(first_post_at) AS first_post_at, max(last_post_at) AS last_post_at,
          array_agg(platform ORDER BY platform) AS platforms,
          array_agg(posts ORDER BY platform) AS platform_posts,
          array_agg(views ORDER BY platform) AS platform_views,
          array_agg(likes ORDER BY platform) AS platform_likes,
          array_agg(comments ORDER BY platform) AS platform_comments,
          array_agg(shares ORDER BY platform) AS platform_shares
        FROM figures GROUP BY unit_code
      )
      SELECT u.code, u.level, u.kind, u.name, u.full_name, p.name AS province, d.name AS district,
        s.posts, s.accounts, s.fully_tagged, s.first_post_at, s.last_post_at, s.platforms,
        s.platform_posts, s.platform_views, s.platform_likes, s.platform_comments,
        s.platform_shares,
        CASE q.level WHEN 'country' THEN s.posts WHEN 'province' THEN s.in_province
          WHEN 'district' THEN s.in_district ELSE s.in_body END AS posts_in_level,
        coalesce(e.expected, 0) AS bodies_expected,
        coalesce(e.participating, 0) AS bodies_participating
      """;

  /** One row per unit of the level. */
  static final String ROWS =
      BODIES
          + """
          expected AS (
            SELECT CASE q.level WHEN 'country' THEN 'TH' WHEN 'province' THEN b.province_code
                WHEN 'district' THEN b.district_code ELSE b.code END AS code,
              count(*) AS expected, count(*) FILTER (WHERE b.took_part) AS participating
            FROM bodies b, q GROUP BY 1
          ),
          """
          + SUMMED
          + """
          FROM q JOIN area u ON u.level = q.level
          LEFT JOIN summed s ON s.unit_code = u.code
          LEFT JOIN expected e ON e.code = u.code
          LEFT JOIN unit p ON p.code = u.province_code
          LEFT JOIN unit d ON d.code = u.district_code
          WHERE NOT u.retired OR s.posts > 0
          ORDER BY u.sort_rank, u.code
          """;

  /** The unit within which the question is asked. */
  static final String WHOLE =
      BODIES
          + """
          expected AS (
            SELECT count(*) AS expected, count(*) FILTER (WHERE took_part) AS participating
            FROM bodies
          ),
          """
          + SUMMED
          + """
          FROM q JOIN unit u ON u.code = q.within
          CROSS JOIN expected e
          LEFT JOIN summed s ON s.unit_code = u.code
          LEFT JOIN unit p ON p.code = u.province_code
          LEFT JOIN unit d ON d.code = u.district_code
          """;

  static final String AS_OF =
      """
      SELECT max(last_at) FROM watched_slice WHERE campaign = ?
      """;

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

  static void bind(
      Connection connection, PreparedStatement statement, TallyQuestion question, String level)
      throws SQLException {
    statement.setString(1, question.campaign());
    statement.setString(2, level);
    statement.setString(3, question.within());
    statement.setString(4, question.platform());
    statement.setDate(5, day(question.from()));
    statement.setDate(6, day(question.to()));
    statement.setString(7, question.scope());
    statement.setArray(8, connection.createArrayOf("text", question.expectedKinds().toArray()));
  }

  private static @Nullable Date day(java.time.@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
