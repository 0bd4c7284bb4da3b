package io.thintag.store;

/** The statement that lists posts. */
final class PostReadSql {
  private PostReadSql() {}

  static final String PAGE =
      """
      WITH q AS (
        SELECT ?::text AS campaign, ?::text AS unit_code, ?::boolean AS no_unit,
          ?::text AS platform, ?::text AS certainty, ?::text AS words, ?::date AS first_day,
          ?::date AS last_day, ?::boolean AS counted, ?::timestamptz AS after_at,
          ?::text AS after_platform, ?::text AS after_id
      )
      SELECT p.platform, p.native_id, p.url, p.text, p.hashtags, p.published_at, p.edited_at,
        p.media, p.account_native_id, p.account_handle, p.account_name, p.views, p.likes,
        p.comments, p.shares, p.source, p.refreshed_at, c.fully_tagged, c.certainty, c.evidence,
        c.candidates, c.doubt, c.claimed_unit, d.units AS decided_units, d.decided_by, d.decided_at,
        coalesce(d.text_digest <> sha256(convert_to(p.text, 'UTF8')), false) AS text_changed,
        CASE WHEN c.deleted THEN 'deleted' WHEN c.untagged THEN 'untagged'
          WHEN c.repost THEN 'repost' WHEN c.outside_period THEN 'outsidePeriod'
          ELSE 'counted' END AS state,
        ARRAY(
          SELECT n.unit_code FROM post_unit n
          WHERE (n.platform, n.native_id, n.campaign) = (c.platform, c.native_id, c.campaign)
            AND n.named AND n.unit_code <> 'TH'
          ORDER BY n.unit_code
        ) AS units
      FROM q
      JOIN post_unit u ON (u.campaign, u.unit_code) = (q.campaign, q.unit_code)
      JOIN campaign_post c
        ON (c.campaign, c.platform, c.native_id) = (u.campaign, u.platform, u.native_id)
      JOIN post p ON (p.platform, p.native_id) = (u.platform, u.native_id)
      LEFT JOIN decision d ON (d.platform, d.native_id) = (u.platform, u.native_id)
      WHERE (NOT q.no_unit OR NOT (u.in_province OR u.in_district OR u.in_body))
        AND (q.platform IS NULL OR u.platform = q.platform)
        AND (q.certainty IS NULL OR c.certainty = q.certainty)
        AND (q.words IS NULL OR p.text ILIKE q.words)
        AND (q.first_day IS NULL
          OR u.published_at >= q.first_day::timestamp AT TIME ZONE 'Asia/Bangkok')
        AND (q.last_day IS NULL
          OR u.published_at < (q.last_day + 1)::timestamp AT TIME ZONE 'Asia/Bangkok')
        AND (q.counted IS NULL OR c.counted = q.counted)
        AND u.published_at <= coalesce(q.after_at, 'infinity')
        AND (q.after_at IS NULL OR u.published_at < q.after_at
          OR (u.published_at = q.after_at
            AND (u.platform, u.native_id) > (q.after_platform, q.after_id)))
      ORDER BY u.published_at DESC, u.platform, u.native_id
      LIMIT ?
      """;
}
