package io.thintag.participation;

import io.thintag.campaign.Campaign;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * The statement of {@link ParticipationQueries}. It reads roll-ups, and of posts only open ones.
 */
final class ParticipationSql {
  private ParticipationSql() {}

  /**
   * A body's accounts are fully watched if one was without a gap and none that anybody tried to
   * read was missed meanwhile, whatever the cause; that a platform tells nothing older
   * («unreached») is no fault of ours.
   */
  private static final String BODIES =
      """
      WITH q AS (
        SELECT ?::text AS campaign, ?::text AS within, ?::text AS scope, ?::text[] AS kinds,
          ?::timestamptz AS at
      ), body AS MATERIALIZED (
        SELECT b.code, b.kind, b.name, b.full_name, b.reports_to, p.name AS province,
          d.name AS district,
          row_number() OVER (ORDER BY p.sort_rank, d.sort_rank NULLS FIRST, b.sort_rank, b.code)
            AS place
        FROM q CROSS JOIN unit b
        JOIN unit p ON p.code = b.province_code
        LEFT JOIN unit d ON d.code = b.district_code
        WHERE b.level = 'body' AND NOT b.retired AND b.kind = ANY (q.kinds)
          AND %s
          AND (q.scope = 'TH' OR q.scope IN (b.code, b.district_code, b.province_code))
      ), figure AS MATERIALIZED (
        SELECT t.unit_code, sum(t.posts)::bigint AS posts,
          sum(t.fully_tagged)::bigint AS fully_tagged, sum(t.accounts)::bigint AS accounts,
          min(t.first_post_at) AS first_post_at, max(t.last_post_at) AS last_post_at
        FROM body b JOIN tally_total t
          ON t.campaign = (SELECT campaign FROM q) AND t.unit_code = b.code
        GROUP BY t.unit_code HAVING sum(t.posts) > 0
      ), open AS MATERIALIZED (
        SELECT b.code FROM body b CROSS JOIN LATERAL (
          SELECT FROM campaign_post c
          WHERE c.campaign = (SELECT campaign FROM q) AND c.areas IS NOT NULL AND c.counted
            AND c.areas @> ARRAY[b.code] AND c.candidates @> ARRAY[b.code]
          LIMIT 1
        ) c
        WHERE b.code NOT IN (SELECT unit_code FROM figure)
      ), target AS MATERIALIZED (
        SELECT a.unit_code, t.source, t.target
        FROM body b JOIN account a ON a.unit_code = b.code AND a.status <> 'withdrawn'
        JOIN watched_target t ON t.campaign = (SELECT campaign FROM q)
          AND (t.platform, t.account_key) = (a.platform, a.account_key)
      ), each_gap AS (
        SELECT g.source, g.target, g.cause
        FROM q CROSS JOIN LATERAL coverage_gaps(q.campaign, q.at) g WHERE q.within = 'TH'
        UNION ALL
        SELECT t.source, t.target, g.cause
        FROM q CROSS JOIN (SELECT DISTINCT source, target FROM target) t
        CROSS JOIN LATERAL target_gaps(q.campaign, t.source, t.target, q.at) g
        WHERE q.within <> 'TH'
      ), gap AS (
        SELECT source, target, bool_or(cause <> 'unreached') AS missed
        FROM each_gap GROUP BY source, target
      ), watch AS (
        SELECT t.unit_code, bool_or(s.read) AS partly,
          bool_or(s.read AND g.target IS NULL)
            AND NOT bool_or(coalesce(g.missed, NOT s.read)) AS fully
        FROM target t
        CROSS JOIN LATERAL (
          SELECT EXISTS (
            SELECT FROM coverage c
            WHERE (c.campaign, c.source, c.target)
              = ((SELECT campaign FROM q), t.source, t.target)
          ) AS read
        ) s
        LEFT JOIN gap g ON (g.source, g.target) = (t.source, t.target)
        GROUP BY t.unit_code
      )
      SELECT b.*, r.full_name AS reports_to_name, coalesce(f.posts, 0) AS posts,
        coalesce(f.fully_tagged, 0) AS fully_tagged, coalesce(f.accounts, 0) AS accounts,
        f.first_post_at, f.last_post_at,
        CASE WHEN w.fully THEN 'full' WHEN w.partly THEN 'partly' ELSE 'not' END AS watched,
        CASE WHEN f.fully_tagged > 0 THEN 'complete' WHEN f.posts > 0 THEN 'tagsMissing'
          WHEN o.code IS NOT NULL THEN 'inReview' WHEN w.fully THEN 'notFound'
          ELSE 'notObserved' END AS state
      FROM body b
      LEFT JOIN unit r ON r.code = b.reports_to
      LEFT JOIN figure f ON f.unit_code = b.code
      LEFT JOIN open o ON o.code = b.code
      LEFT JOIN watch w ON w.unit_code = b.code
      ORDER BY b.place
      """;

  /**
   * The statement for a unit; of each level it has a condition that one index serves.
   *
   * @param within code of a unit
   */
  static String bodies(String within) {
    String area =
        within.equals("TH")
            ? "true"
            : switch (within.length()) {
              case 2 -> "b.province_code = q.within";
              case 4 -> "b.district_code = q.within";
              default -> "b.code = q.within";
            };
    return BODIES.formatted(area);
  }

  static void bind(
      Connection connection,
      PreparedStatement select,
      Campaign campaign,
      String within,
      Instant now)
      throws SQLException {
    select.setString(1, campaign.slug());
    select.setString(2, within);
    select.setString(3, campaign.scope());
    select.setArray(4, connection.createArrayOf("text", campaign.expectedKinds().toArray()));
    select.setTimestamp(5, Timestamp.from(now));
  }
}
