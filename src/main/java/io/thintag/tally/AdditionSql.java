package io.thintag.tally;

/** Upserts of roll-ups, a parameter a column, a row after the other in the order of their keys. */
final class AdditionSql {
  private AdditionSql() {}

  private static final String COUNTS =
      """
      posts, fully_tagged, in_province, in_district, in_body, views, views_known, likes,
        likes_known, comments, comments_known, shares, shares_known, first_post_at, last_post_at
      """;

  private static final String COUNTS_ARE =
      """
      ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
        ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
        ?::timestamptz[], ?::timestamptz[]
      """;

  private static final String ADDED_UP =
      """
      posts = t.posts + excluded.posts, fully_tagged = t.fully_tagged + excluded.fully_tagged,
        in_province = t.in_province + excluded.in_province,
        in_district = t.in_district + excluded.in_district, in_body = t.in_body + excluded.in_body,
        views = t.views + excluded.views, views_known = t.views_known + excluded.views_known,
        likes = t.likes + excluded.likes, likes_known = t.likes_known + excluded.likes_known,
        comments = t.comments + excluded.comments,
        comments_known = t.comments_known + excluded.comments_known,
        shares = t.shares + excluded.shares, shares_known = t.shares_known + excluded.shares_known,
        first_post_at = least(t.first_post_at, excluded.first_post_at),
        last_post_at = greatest(t.last_post_at, excluded.last_post_at)
      """;

  static final String DAYS =
      "INSERT INTO tally AS t (campaign, unit_code, platform, "
          + COUNTS
          + ", day) SELECT campaign, unit_code, platform, "
          + COUNTS
          + ", date '1970-01-01' + day::int FROM unnest(?::text[], ?::text[], ?::text[], "
          + COUNTS_ARE
          + ", ?::bigint[]) AS g(campaign, unit_code, platform, "
          + COUNTS
          + ", day) ON CONFLICT (campaign, unit_code, platform, day) DO UPDATE SET "
          + ADDED_UP;

  static final String TOTALS =
      "INSERT INTO tally_total AS t (campaign, unit_code, platform, "
          + COUNTS
          + ", accounts) SELECT * FROM unnest(?::text[], ?::text[], ?::text[], "
          + COUNTS_ARE
          + ", ?::bigint[]) ON CONFLICT (campaign, unit_code, platform) DO UPDATE SET "
          + ADDED_UP
          + ", accounts = t.accounts + excluded.accounts";

  /** Answers with the accounts that are new to a unit: they have now what they were given. */
  static final String ACCOUNTS =
      """
      WITH given AS MATERIALIZED (
        SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
          AS g(campaign, unit_code, platform, account_key, posts)
      ),
      now AS (
        INSERT INTO tally_account AS t (campaign, unit_code, platform, account_key, posts)
        SELECT * FROM given
        ON CONFLICT (campaign, unit_code, platform, account_key)
          DO UPDATE SET posts = t.posts + excluded.posts
        RETURNING campaign, unit_code, platform, account_key, posts
      )
      SELECT campaign, unit_code, platform, count(*)
      FROM (
        SELECT campaign, unit_code, platform
        FROM (
          SELECT campaign, unit_code, platform, account_key, posts FROM now
          UNION ALL
          SELECT campaign, unit_code, platform, account_key, -posts FROM given
        ) both_counts
        GROUP BY campaign, unit_code, platform, account_key HAVING sum(posts) = 0
      ) newcomers
      GROUP BY campaign, unit_code, platform
      """;
}
