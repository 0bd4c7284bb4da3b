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
  static final String BODIES =
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
          AND (q.within = 'TH' OR q.within IN (b.code, b.district_code, b.province_code))
          AND (q.scope = 'TH' OR q.scope IN (b.code, b.district_code, b.province_code))
      ), figure AS MATERIALIZED (
        SELECT t.unit_code, sum(t.posts)::bigint AS posts,
          sum(t.fully_tagged)::bigint AS fully_tagged, sum(t.accounts)::bigint AS accounts,
          min(t.first_post_at) AS first_post_at, max(t.last_post_at) AS last_post_at
        FROM tally_total t JOIN q USING (campaign)
        WHERE t.unit_code IN (SELECT code FROM body)
        GROUP BY t.unit_code HAVING sum(t.posts) > 0
      ), open AS MATERIALIZED (
        SELECT b.code FROM body b CROSS JOIN LATERAL (
          SELECT FROM campaign_post c
          WHERE c.campaign = (SELECT campaign FROM q) AND c.areas IS NOT NULL AND c.counted
            AND c.areas @> ARRAY[b.code] AND c.candidates @> ARRAY[b.code]
          LIMIT 1
        ) c
        WHERE b.code NOT IN (SELECT unit_code FROM figure)
      ), gap AS (
        SELECT g.source, g.target, bool_or(g.cause <> 'unreached') AS missed
        FROM q CROSS JOIN LATERAL coverage_gaps(q.campaign, q.at) g GROUP BY g.source, g.target
      ), watch AS (
        SELECT a.unit_code, bool_or(s.read) AS partly,
          bool_or(s.read AND g.target IS NULL)
            AND NOT bool_or(coalesce(g.missed, NOT s.read)) AS fully
        FROM q JOIN account a ON a.status <> 'withdrawn'
        JOIN watched_target t ON t.campaign = q.campaign
          AND (t.platform, t.account_key) = (a.platform, a.account_key)
        CROSS JOIN LATERAL (
          SELECT EXISTS (
            SELECT FROM coverage c
            WHERE (c.campaign, c.source, c.target) = (q.campaign, t.source, t.target)
          ) AS read
        ) s
        LEFT JOIN gap g ON (g.source, g.target) = (t.source, t.target)
        WHERE a.unit_code IN (SELECT code FROM body)
        GROUP BY a.unit_code
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
