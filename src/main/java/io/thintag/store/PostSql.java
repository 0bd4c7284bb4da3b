package io.thintag.store;

import java.util.List;

/** The statements on posts. A page comes as one JSON parameter, keys as two arrays. */
final class PostSql {
  private PostSql() {}

  static final String FIND =
      """
      SELECT p.platform, p.native_id, p.text, p.url, p.account_key, p.published_at, p.edited_at,
        p.repost, p.views, p.likes, p.comments, p.shares, p.source_ref, p.deleted_at,
        p.missing_since,
        ARRAY(
          SELECT ARRAY[c.campaign, coalesce(c.claimed_unit, '')] FROM campaign_post c
          WHERE (c.platform, c.native_id) = (p.platform, p.native_id)
        ) AS campaigns
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id)
      JOIN post p USING (platform, native_id)
      """;

  static final String WRITE_POSTS =
      """
      INSERT INTO post AS p (platform, native_id, text, hashtags, account_key, account_native_id,
        account_handle, account_name, url, source, source_ref, published_at, edited_at, media,
        repost, views, likes, comments, shares, first_seen_at, refreshed_at, refresh_by,
        refresh_at)
      SELECT platform, native_id, text, hashtags, account_key, account_native_id,
        account_handle, account_name, url, source, source_ref, published_at, edited_at, media,
        repost, views, likes, comments, shares, seen_at, seen_at, refresh_by,
        refresh_at
      FROM jsonb_to_recordset(?::jsonb) AS r(platform text, native_id text, text text,
        hashtags text[], account_key text, account_native_id text, account_handle text,
        account_name text, url text, source text, source_ref text, published_at timestamptz,
        edited_at timestamptz, media text, repost boolean, views bigint, likes bigint,
        comments bigint, shares bigint, seen_at timestamptz, refresh_by timestamptz,
        refresh_at timestamptz)
      ON CONFLICT (platform, native_id) DO UPDATE SET
        text = excluded.text, hashtags = excluded.hashtags, account_key = excluded.account_key,
        account_native_id = excluded.account_native_id, account_handle = excluded.account_handle,
        account_name = excluded.account_name, url = excluded.url,
        source_ref = excluded.source_ref, published_at = excluded.published_at,
        edited_at = excluded.edited_at, media = excluded.media, repost = excluded.repost,
        views = excluded.views, likes = excluded.likes, comments = excluded.comments,
        shares = excluded.shares, refreshed_at = greatest(p.refreshed_at, excluded.refreshed_at),
        refresh_by = CASE WHEN excluded.refreshed_at < p.refreshed_at
          THEN p.refresh_by ELSE excluded.refresh_by END,
        refresh_at = CASE WHEN excluded.refreshed_at < p.refreshed_at
          THEN p.refresh_at ELSE excluded.refresh_at END,
        deleted_at = NULL, erased_at = NULL, missing_since = NULL
      """;

  static final String WRITE_MEMBERSHIPS =
      """
      INSERT INTO campaign_post (campaign, platform, native_id, published_at, account_key,
        outside_period, repost, untagged, deleted, fully_tagged, certainty, evidence, candidates,
        claimed_unit, doubt, areas, reactions, views, verdict_hash)
      SELECT r.campaign, r.platform, r.native_id, r.published_at, r.account_key, r.outside_period,
        r.repost, r.untagged, false, r.fully_tagged, r.certainty, r.evidence, r.candidates,
        r.claimed_unit, r.doubt, r.areas, coalesce(p.reactions, -1), coalesce(p.views, -1),
        r.verdict_hash
      FROM jsonb_to_recordset(?::jsonb) AS r(campaign text, platform text, native_id text,
        published_at timestamptz, account_key text, outside_period boolean, repost boolean,
        untagged boolean, fully_tagged boolean, certainty text, evidence jsonb, candidates text[],
        claimed_unit text, doubt text, areas text[], verdict_hash bigint)
      LEFT JOIN post p
        ON r.areas IS NOT NULL AND (p.platform, p.native_id) = (r.platform, r.native_id)
      ON CONFLICT (campaign, platform, native_id) DO UPDATE SET
        published_at = excluded.published_at, account_key = excluded.account_key,
        outside_period = excluded.outside_period, repost = excluded.repost,
        untagged = excluded.untagged, deleted = false, fully_tagged = excluded.fully_tagged,
        certainty = excluded.certainty, evidence = excluded.evidence,
        candidates = excluded.candidates, doubt = excluded.doubt, areas = excluded.areas,
        reactions = excluded.reactions, views = excluded.views,
        verdict_hash = excluded.verdict_hash,
        claimed_unit = coalesce(excluded.claimed_unit, campaign_post.claimed_unit)
      """;

  static final String RANK_OPEN =
      """
      UPDATE campaign_post c SET reactions = p.reactions, views = coalesce(p.views, -1)
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id)
      JOIN post p USING (platform, native_id)
      WHERE (c.platform, c.native_id) = (k.platform, k.native_id) AND c.areas IS NOT NULL
        AND (c.reactions, c.views) IS DISTINCT FROM (p.reactions, coalesce(p.views, -1))
      """;

  static final String TOUCH =
      """
      UPDATE post SET refreshed_at = now.at, refresh_by = ?,
        refresh_at = next_reading(published_at, now.at, ?::interval[]), missing_since = NULL
      FROM (SELECT ?::timestamptz AS at) now
      WHERE platform = ? AND native_id = ANY (?)
      """;

  static final String MARK_MISSING =
      """
      UPDATE post p SET missing_since = now.at, refresh_at = ?
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id),
        (SELECT ?::timestamptz AS at) now
      WHERE (p.platform, p.native_id) = (k.platform, k.native_id)
      """;

  /** Before new counts are written. */
  static final String KEEP_COUNTS =
      """
      INSERT INTO engagement_history (platform, native_id, read_at, views, likes, comments, shares)
      SELECT p.platform, p.native_id, p.refreshed_at, p.views, p.likes, p.comments, p.shares
      FROM jsonb_to_recordset(?::jsonb) AS r(platform text, native_id text, views bigint,
        likes bigint, comments bigint, shares bigint)
      JOIN post p USING (platform, native_id)
      WHERE (p.views, p.likes, p.comments, p.shares)
          IS DISTINCT FROM (r.views, r.likes, r.comments, r.shares)
        AND coalesce(p.views, p.likes, p.comments, p.shares) IS NOT NULL
      ON CONFLICT DO NOTHING
      """;

  static final String MARK_DELETED =
      """
      UPDATE post p SET deleted_at = now.at
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id),
        (SELECT ?::timestamptz AS at) now
      WHERE (p.platform, p.native_id) = (k.platform, k.native_id) AND p.deleted_at IS NULL
      """;

  static final String MARK_MEMBERS_DELETED =
      """
      UPDATE campaign_post c SET deleted = true
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id)
      WHERE (c.platform, c.native_id) = (k.platform, k.native_id)
      """;

  static final String ERASE =
      """
      UPDATE post p SET text = NULL, hashtags = '{}', account_handle = NULL, account_name = NULL,
        url = NULL, views = NULL, likes = NULL, comments = NULL, shares = NULL,
        erased_at = now.at
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id),
        (SELECT ?::timestamptz AS at) now
      WHERE (p.platform, p.native_id) = (k.platform, k.native_id) AND p.erased_at IS NULL
      """;

  private static final String ERASE_EVIDENCE =
      """
      UPDATE campaign_post c SET areas = NULL, reactions = -1, views = -1, evidence = (
        SELECT coalesce(jsonb_agg(e || '{"text": ""}'), '[]') FROM jsonb_array_elements(c.evidence) e
      ), verdict_hash = NULL
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id)
      WHERE (c.platform, c.native_id) = (k.platform, k.native_id)
      """;

  private static final String ERASE_CAPTURES =
      """
      DELETE FROM capture c
      USING unnest(?::text[], ?::text[]) AS k(platform, native_id)
      JOIN capture_post cp USING (platform, native_id)
      WHERE c.page_id = cp.page_id
      """;

  private static final String FORGET_CAPTURES =
      """
      DELETE FROM capture_post c
      USING unnest(?::text[], ?::text[]) AS k(platform, native_id)
      WHERE (c.platform, c.native_id) = (k.platform, k.native_id)
      """;

  private static final String ERASE_HISTORY =
      """
      DELETE FROM engagement_history h
      USING unnest(?::text[], ?::text[]) AS k(platform, native_id)
      WHERE (h.platform, h.native_id) = (k.platform, k.native_id)
      """;

  private static final String ERASE_NOTE =
      """
      UPDATE decision d SET note = NULL, text_digest = NULL
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id)
      WHERE (d.platform, d.native_id) = (k.platform, k.native_id)
      """;

  private static final String ERASE_NOTES_OF_OLD =
      """
      UPDATE decision_history h SET note = NULL
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id)
      WHERE (h.platform, h.native_id) = (k.platform, k.native_id) AND h.note IS NOT NULL
      """;

  /** What else holds words of a post or about it; each takes keys. */
  static final List<String> ERASE_ELSEWHERE =
      List.of(
          ERASE_EVIDENCE,
          ERASE_CAPTURES,
          FORGET_CAPTURES,
          ERASE_HISTORY,
          ERASE_NOTE,
          ERASE_NOTES_OF_OLD);
}
