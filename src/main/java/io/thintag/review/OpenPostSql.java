package io.thintag.review;

/** The statements of {@link OpenPosts}. */
final class OpenPostSql {
  private OpenPostSql() {}

  private static final String POST =
      """
      SELECT c.platform, c.native_id, p.text, p.url, p.published_at, p.account_native_id,
        p.account_handle, p.account_name, p.views, p.likes, p.comments, p.shares, c.doubt,
        c.certainty, c.evidence, c.candidates, c.claimed_unit, c.reactions AS place_reactions,
        c.views AS place_views, d.units AS decided_units, d.decided_by, d.decided_at, d.note,
        d.version AS decision_version,
        coalesce(d.text_digest <> sha256(convert_to(p.text, 'UTF8')), false) AS text_changed,
        coalesce((
          SELECT max(h.version) FROM decision_history h
          WHERE (h.platform, h.native_id) = (c.platform, c.native_id)
        ), 0) AS version,
        ARRAY(
          SELECT m.campaign FROM campaign_post m
          WHERE (m.platform, m.native_id) = (c.platform, c.native_id) ORDER BY m.campaign
        ) AS campaigns,
        ARRAY(
          SELECT n.unit_code FROM post_unit n
          WHERE (n.platform, n.native_id, n.campaign) = (c.platform, c.native_id, c.campaign)
            AND n.named AND n.unit_code <> 'TH'
          ORDER BY n.unit_code
        ) AS units
      """;

  private static final String FROM =
      """
      JOIN post p ON (p.platform, p.native_id) = (c.platform, c.native_id)
      LEFT JOIN decision d ON (d.platform, d.native_id) = (c.platform, c.native_id)
      """;

  /** A post that is open in several campaigns comes once, with the first of them. */
  static final String PAGE =
      """
      WITH q AS (
        SELECT ?::text AS campaign, ?::text AS doubt, ?::text[] AS units,
          ?::bigint AS after_reactions, ?::bigint AS after_views, ?::text AS after_platform,
          ?::text AS after_id
      )
      """
          + POST
          + "FROM q CROSS JOIN campaign_post c\n"
          + FROM
          + """
          WHERE c.areas IS NOT NULL AND c.counted
            AND (q.campaign IS NULL OR c.campaign = q.campaign)
            AND (q.doubt IS NULL OR c.doubt = q.doubt)
            AND (q.units IS NULL OR c.areas && q.units)
            AND (q.after_reactions IS NULL OR c.reactions <= q.after_reactions)
            AND (q.after_reactions IS NULL OR c.reactions < q.after_reactions
              OR c.views < q.after_views
              OR (c.views = q.after_views
                AND (c.platform, c.native_id) > (q.after_platform, q.after_id)))
            AND NOT EXISTS (
              SELECT FROM campaign_post o
              WHERE (o.platform, o.native_id) = (c.platform, c.native_id)
                AND o.campaign < c.campaign AND o.areas IS NOT NULL AND o.counted
                AND (q.campaign IS NULL OR o.campaign = q.campaign)
                AND (q.doubt IS NULL OR o.doubt = q.doubt)
                AND (q.units IS NULL OR o.areas && q.units)
            )
          ORDER BY c.reactions DESC, c.views DESC, c.platform, c.native_id
          LIMIT ?
          """;

  static final String ONE =
      POST
          + "FROM campaign_post c\n"
          + FROM
          + """
          CROSS JOIN (SELECT ?::text[] AS units, ?::text AS asker) q
          WHERE c.platform = ? AND c.native_id = ?
            AND (q.units IS NULL OR c.areas && q.units OR c.candidates && q.units
              OR d.units && q.units OR d.decided_by = q.asker
              OR EXISTS (
                SELECT FROM post_unit v
                WHERE (v.platform, v.native_id, v.campaign) = (c.platform, c.native_id, c.campaign)
                  AND v.unit_code = ANY (q.units)
              ))
          ORDER BY c.areas IS NULL OR NOT c.counted, c.campaign
          LIMIT 1
          """;
}
