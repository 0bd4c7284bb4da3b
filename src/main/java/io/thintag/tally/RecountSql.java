package io.thintag.tally;

import java.util.List;

/** Recounts from the posts themselves; a row comes out for each roll-up that differs. */
final class RecountSql {
  private RecountSql() {}

  record Comparison(String table, String sql) {}

  private static final String SUMS =
      """
      count(*) AS posts, count(*) FILTER (WHERE fully_tagged) AS fully_tagged,
        count(*) FILTER (WHERE in_province) AS in_province,
        count(*) FILTER (WHERE in_district) AS in_district,
        count(*) FILTER (WHERE in_body) AS in_body,
        coalesce(sum(views), 0)::bigint AS views, count(views) AS views_known,
        coalesce(sum(likes), 0)::bigint AS likes, count(likes) AS likes_known,
        coalesce(sum(comments), 0)::bigint AS comments, count(comments) AS comments_known,
        coalesce(sum(shares), 0)::bigint AS shares, count(shares) AS shares_known,
        min(published_at) AS first_post_at, max(published_at) AS last_post_at
      """;

  static final List<Comparison> ALL =
      List.of(
          new Comparison(
              "tally",
              "WITH r AS (SELECT campaign, unit_code, platform, day, "
                  + SUMS
                  + """
                   FROM contribution GROUP BY campaign, unit_code, platform, day)
                  SELECT concat_ws(' ', campaign, unit_code, platform, day),
                    coalesce(to_jsonb(s)::text, 'missing'), coalesce(to_jsonb(r)::text, 'missing')
                  FROM r FULL JOIN tally s USING (campaign, unit_code, platform, day)
                  WHERE to_jsonb(r) IS DISTINCT FROM to_jsonb(s)
                  """),
          new Comparison(
              "tally_total",
              "WITH r AS (SELECT campaign, unit_code, platform, "
                  + SUMS
                  + """
                  , count(DISTINCT nullif(account_key, '')) AS accounts
                  FROM contribution GROUP BY campaign, unit_code, platform)
                  SELECT concat_ws(' ', campaign, unit_code, platform),
                    coalesce(to_jsonb(s)::text, 'missing'), coalesce(to_jsonb(r)::text, 'missing')
                  FROM r FULL JOIN tally_total s USING (campaign, unit_code, platform)
                  WHERE to_jsonb(r) IS DISTINCT FROM to_jsonb(s)
                  """),
          new Comparison(
              "tally_account",
              """
              WITH r AS (SELECT campaign, unit_code, platform, account_key, count(*) AS posts
                FROM contribution WHERE account_key <> ''
                GROUP BY campaign, unit_code, platform, account_key)
              SELECT concat_ws(' ', campaign, unit_code, platform, account_key),
                coalesce(s.posts::text, 'missing'), coalesce(r.posts::text, 'missing')
              FROM r FULL JOIN tally_account s USING (campaign, unit_code, platform, account_key)
              WHERE r.posts IS DISTINCT FROM s.posts
              """),
          new Comparison(
              "post_unit",
              """
              WITH RECURSIVE up AS (
                SELECT u.campaign, u.platform, u.native_id, u.unit_code AS code
                FROM post_unit u WHERE u.named
                UNION
                SELECT up.campaign, up.platform, up.native_id, t.parent_code
                FROM up JOIN unit t USING (code) WHERE t.parent_code IS NOT NULL
              ),
              r AS (
                SELECT campaign, platform, native_id, code AS unit_code FROM up
                UNION
                SELECT campaign, platform, native_id, 'TH' FROM campaign_post
              )
              SELECT concat_ws(' ', campaign, unit_code, platform, native_id),
                CASE WHEN s.unit_code IS NULL THEN 'missing' ELSE 'there' END,
                CASE WHEN s.unit_code IS NULL THEN 'there' ELSE 'missing' END
              FROM (SELECT campaign, platform, native_id, unit_code FROM post_unit) s
              FULL JOIN r USING (campaign, platform, native_id, unit_code)
              WHERE r IS NULL OR s IS NULL
              """));
}
