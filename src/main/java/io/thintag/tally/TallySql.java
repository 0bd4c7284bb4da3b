package io.thintag.tally;

import java.util.List;

/** The statements that keep the roll-ups. Locks are taken in key order. */
final class TallySql {
  private TallySql() {}

  private static final String OF_POSTS =
      """
      FROM unnest(?::text[], ?::text[]) AS k(platform, native_id)
        JOIN contribution c USING (platform, native_id)
      """;

  private static final String OF_PLACES =
      """
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
          AS k(platform, native_id, campaign, unit_code)
        JOIN contribution c USING (platform, native_id, campaign, unit_code)
      """;

  /** The same statement for single units of posts: two more arrays, of campaigns and units. */
  static String forPlaces(String sql) {
    return sql.replace(OF_POSTS, OF_PLACES);
  }

  /**
   * What posts add to roll-ups. What follows only groups and never joins these: planners believe
   * that they hold one row and would compare each with each.
   */
  private static final String CHANGED =
      "WITH c AS MATERIALIZED (SELECT c.* "
          + OF_POSTS
          + """
      ),
      by_day AS MATERIALIZED (
        SELECT campaign, unit_code, platform, day,
          count(*) AS posts, count(*) FILTER (WHERE fully_tagged) AS fully_tagged,
          count(*) FILTER (WHERE in_province) AS in_province,
          count(*) FILTER (WHERE in_district) AS in_district,
          count(*) FILTER (WHERE in_body) AS in_body,
          coalesce(sum(views), 0) AS views, count(views) AS views_known,
          coalesce(sum(likes), 0) AS likes, count(likes) AS likes_known,
          coalesce(sum(comments), 0) AS comments, count(comments) AS comments_known,
          coalesce(sum(shares), 0) AS shares, count(shares) AS shares_known,
          min(published_at) AS first_post_at, max(published_at) AS last_post_at
        FROM c GROUP BY campaign, unit_code, platform, day
      ),
      in_all AS MATERIALIZED (
        SELECT campaign, unit_code, platform,
          sum(posts) AS posts, sum(fully_tagged) AS fully_tagged, sum(in_province) AS in_province,
          sum(in_district) AS in_district, sum(in_body) AS in_body,
          sum(views) AS views, sum(views_known) AS views_known,
          sum(likes) AS likes, sum(likes_known) AS likes_known,
          sum(comments) AS comments, sum(comments_known) AS comments_known,
          sum(shares) AS shares, sum(shares_known) AS shares_known,
          min(first_post_at) AS first_post_at, max(last_post_at) AS last_post_at
        FROM by_day GROUP BY campaign, unit_code, platform
      ),
      by_account AS MATERIALIZED (
        SELECT campaign, unit_code, platform, account_key, count(*) AS posts
        FROM c WHERE account_key <> ''
        GROUP BY campaign, unit_code, platform, account_key
      ),
      """;

  static final String ADD =
      CHANGED
          + """
          account_now AS (
            INSERT INTO tally_account AS t (campaign, unit_code, platform, account_key, posts)
            SELECT campaign, unit_code, platform, account_key, posts FROM by_account
            ORDER BY campaign, unit_code, platform, account_key
            ON CONFLICT (campaign, unit_code, platform, account_key)
              DO UPDATE SET posts = t.posts + excluded.posts
            RETURNING campaign, unit_code, platform, account_key, posts
          ),
          newcomers AS (
            SELECT campaign, unit_code, platform, account_key
            FROM (
              SELECT campaign, unit_code, platform, account_key, posts FROM account_now
              UNION ALL
              SELECT campaign, unit_code, platform, account_key, -posts FROM by_account
            ) both_counts
            GROUP BY campaign, unit_code, platform, account_key HAVING sum(posts) = 0
          ),
          with_accounts AS (
            SELECT a.*, 0 AS accounts FROM in_all a
            UNION ALL
            SELECT campaign, unit_code, platform, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL,
              count(*)
            FROM newcomers GROUP BY campaign, unit_code, platform
          ),
          day_now AS (
            INSERT INTO tally AS t
            SELECT * FROM by_day ORDER BY campaign, unit_code, platform, day
            ON CONFLICT (campaign, unit_code, platform, day) DO UPDATE SET
              posts = t.posts + excluded.posts,
              fully_tagged = t.fully_tagged + excluded.fully_tagged,
              in_province = t.in_province + excluded.in_province,
              in_district = t.in_district + excluded.in_district,
              in_body = t.in_body + excluded.in_body,
              views = t.views + excluded.views,
              views_known = t.views_known + excluded.views_known,
              likes = t.likes + excluded.likes,
              likes_known = t.likes_known + excluded.likes_known,
              comments = t.comments + excluded.comments,
              comments_known = t.comments_known + excluded.comments_known,
              shares = t.shares + excluded.shares,
              shares_known = t.shares_known + excluded.shares_known,
              first_post_at = least(t.first_post_at, excluded.first_post_at),
              last_post_at = greatest(t.last_post_at, excluded.last_post_at)
          )
          INSERT INTO tally_total AS t
          SELECT campaign, unit_code, platform,
            sum(posts), sum(fully_tagged), sum(in_province), sum(in_district), sum(in_body),
            sum(views), sum(views_known), sum(likes), sum(likes_known),
            sum(comments), sum(comments_known), sum(shares), sum(shares_known),
            min(first_post_at), max(last_post_at), sum(accounts)
          FROM with_accounts GROUP BY campaign, unit_code, platform
          ORDER BY campaign, unit_code, platform
          ON CONFLICT (campaign, unit_code, platform) DO UPDATE SET
            posts = t.posts + excluded.posts,
            fully_tagged = t.fully_tagged + excluded.fully_tagged,
            in_province = t.in_province + excluded.in_province,
            in_district = t.in_district + excluded.in_district,
            in_body = t.in_body + excluded.in_body,
            views = t.views + excluded.views,
            views_known = t.views_known + excluded.views_known,
            likes = t.likes + excluded.likes,
            likes_known = t.likes_known + excluded.likes_known,
            comments = t.comments + excluded.comments,
            comments_known = t.comments_known + excluded.comments_known,
            shares = t.shares + excluded.shares,
            shares_known = t.shares_known + excluded.shares_known,
            first_post_at = least(t.first_post_at, excluded.first_post_at),
            last_post_at = greatest(t.last_post_at, excluded.last_post_at),
            accounts = t.accounts + excluded.accounts
          """;

  static final String REMOVE =
      CHANGED
          + """
          account_now AS (
            UPDATE tally_account t SET posts = t.posts - b.posts
            FROM by_account b
            WHERE (t.campaign, t.unit_code, t.platform, t.account_key)
              = (b.campaign, b.unit_code, b.platform, b.account_key)
            RETURNING t.campaign, t.unit_code, t.platform, t.posts
          ),
          leavers AS (
            SELECT campaign, unit_code, platform, count(*) AS accounts
            FROM account_now WHERE posts = 0 GROUP BY campaign, unit_code, platform
          ),
          with_accounts AS MATERIALIZED (
            SELECT campaign, unit_code, platform,
              sum(posts) AS posts, sum(fully_tagged) AS fully_tagged,
              sum(in_province) AS in_province, sum(in_district) AS in_district,
              sum(in_body) AS in_body, sum(views) AS views, sum(views_known) AS views_known,
              sum(likes) AS likes, sum(likes_known) AS likes_known,
              sum(comments) AS comments, sum(comments_known) AS comments_known,
              sum(shares) AS shares, sum(shares_known) AS shares_known,
              sum(accounts) AS accounts
            FROM (
              SELECT campaign, unit_code, platform, posts, fully_tagged, in_province, in_district,
                in_body, views, views_known, likes, likes_known, comments, comments_known, shares,
                shares_known, 0 AS accounts
              FROM in_all
              UNION ALL
              SELECT campaign, unit_code, platform, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, accounts
              FROM leavers
            ) both_counts
            GROUP BY campaign, unit_code, platform
          ),
          day_now AS (
            UPDATE tally t SET
              posts = t.posts - d.posts, fully_tagged = t.fully_tagged - d.fully_tagged,
              in_province = t.in_province - d.in_province,
              in_district = t.in_district - d.in_district, in_body = t.in_body - d.in_body,
              views = t.views - d.views, views_known = t.views_known - d.views_known,
              likes = t.likes - d.likes, likes_known = t.likes_known - d.likes_known,
              comments = t.comments - d.comments,
              comments_known = t.comments_known - d.comments_known,
              shares = t.shares - d.shares, shares_known = t.shares_known - d.shares_known
            FROM by_day d
            WHERE (t.campaign, t.unit_code, t.platform, t.day)
              = (d.campaign, d.unit_code, d.platform, d.day)
          )
          UPDATE tally_total t SET
            posts = t.posts - a.posts, fully_tagged = t.fully_tagged - a.fully_tagged,
            in_province = t.in_province - a.in_province,
            in_district = t.in_district - a.in_district, in_body = t.in_body - a.in_body,
            views = t.views - a.views, views_known = t.views_known - a.views_known,
            likes = t.likes - a.likes, likes_known = t.likes_known - a.likes_known,
            comments = t.comments - a.comments,
            comments_known = t.comments_known - a.comments_known,
            shares = t.shares - a.shares, shares_known = t.shares_known - a.shares_known,
            accounts = t.accounts - a.accounts
          FROM with_accounts a
          WHERE (t.campaign, t.unit_code, t.platform) = (a.campaign, a.unit_code, a.platform)
          """;

  /** Roll-ups about to shrink, with the earliest and latest post taken from each. */
  static final String TOUCHED =
      """
      SELECT coalesce(jsonb_agg(to_jsonb(d)), '[]')::text
      FROM (
        SELECT campaign, unit_code, platform, day,
          min(published_at) AS first_gone, max(published_at) AS last_gone
      """
          + OF_POSTS
          + """
        GROUP BY campaign, unit_code, platform, day
      ) d
      """;

  private static final String OF_TOUCHED =
      """
      WITH g AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset(?::jsonb) AS g(campaign text, unit_code text,
          platform text, day date, first_gone timestamptz, last_gone timestamptz)
      ),
      gone AS MATERIALIZED (
        SELECT campaign, unit_code, platform,
          min(first_gone) AS first_gone, max(last_gone) AS last_gone
        FROM g GROUP BY campaign, unit_code, platform
      )
      """;

  /**
   * The posts of a day by time, through the index post_unit_by_time. The platform is compared in a
   * way that no index serves: planners might believe in the primary key otherwise, which reads all
   * posts of the platform.
   */
  private static final String OF_DAY =
      """
      SELECT c.published_at FROM contribution c
      WHERE (c.campaign, c.unit_code) = (g.campaign, g.unit_code)
        AND c.platform IS NOT DISTINCT FROM g.platform
        AND c.published_at >= g.day::timestamp AT TIME ZONE 'Asia/Bangkok'
        AND c.published_at < (g.day + 1)::timestamp AT TIME ZONE 'Asia/Bangkok'
      """;

  /** Empty roll-ups go; the first and last post are looked up again where one of them left. */
  static final List<String> TIDY =
      List.of(
          OF_TOUCHED
              + """
              DELETE FROM tally t USING g
              WHERE (t.campaign, t.unit_code, t.platform, t.day)
                = (g.campaign, g.unit_code, g.platform, g.day) AND t.posts = 0
              """,
          OF_TOUCHED
              + """
              DELETE FROM tally_account t USING gone g
              WHERE (t.campaign, t.unit_code, t.platform)
                = (g.campaign, g.unit_code, g.platform) AND t.posts = 0
              """,
          OF_TOUCHED
              + """
              DELETE FROM tally_total t USING gone g
              WHERE (t.campaign, t.unit_code, t.platform)
                = (g.campaign, g.unit_code, g.platform) AND t.posts = 0
              """,
          OF_TOUCHED
              + """
              UPDATE tally t SET first_post_at = a.published_at, last_post_at = b.published_at
              FROM g CROSS JOIN LATERAL (
              """
              + OF_DAY
              + """
                ORDER BY c.published_at LIMIT 1
              ) a CROSS JOIN LATERAL (
              """
              + OF_DAY
              + """
                ORDER BY c.published_at DESC LIMIT 1
              ) b
              WHERE (t.campaign, t.unit_code, t.platform, t.day)
                  = (g.campaign, g.unit_code, g.platform, g.day)
                AND (t.first_post_at = g.first_gone OR t.last_post_at = g.last_gone)
              """,
          OF_TOUCHED
              + """
              UPDATE tally_total t SET first_post_at = b.first_post_at, last_post_at = b.last_post_at
              FROM gone g CROSS JOIN LATERAL (
                SELECT min(d.first_post_at) AS first_post_at, max(d.last_post_at) AS last_post_at
                FROM tally d
                WHERE (d.campaign, d.unit_code, d.platform)
                  = (g.campaign, g.unit_code, g.platform)
              ) b
              WHERE (t.campaign, t.unit_code, t.platform) = (g.campaign, g.unit_code, g.platform)
                AND (t.first_post_at = g.first_gone OR t.last_post_at = g.last_gone)
              """);
}
