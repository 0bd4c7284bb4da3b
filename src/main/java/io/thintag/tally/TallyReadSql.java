package io.thintag.tally;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The statement that answers a {@link TallyQuestion}: a row for each unit of the level, and one for
 * the unit within which is asked. It is put together so that each part is found by an index,
 * however many posts and units there are.
 */
final class TallyReadSql {
  private static final int PROVINCE_DIGITS = 2;
  private static final int DISTRICT_DIGITS = 4;

  private TallyReadSql() {}

  /** %s: which units lie in the area. */
  private static final String QUESTION =
      """
      WITH q AS (
        SELECT ?::text AS campaign, ?::text AS level, ?::text AS within, ?::text AS platform,
          ?::date AS first_day, ?::date AS last_day, ?::text AS scope, ?::text[] AS kinds
      ),
      area AS MATERIALIZED (
        SELECT u.* FROM q JOIN unit u ON %s
      ),
      shown AS MATERIALIZED (
        SELECT a.*, false AS whole FROM area a JOIN q ON a.level = q.level
        UNION ALL
        SELECT a.*, true FROM area a JOIN q ON a.code = q.within
      ),
      wanted AS MATERIALIZED (SELECT DISTINCT code FROM shown),
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
  private static final String OF_ALL =
      "figures AS MATERIALIZED (SELECT t.unit_code, t.platform, t.accounts, "
          + PLATFORM_FIGURES
          + """
           FROM wanted w CROSS JOIN q JOIN tally_total t
              ON t.campaign = (SELECT campaign FROM q) AND t.unit_code = w.code
            WHERE (q.platform IS NULL OR t.platform = q.platform)),
          """;

  private static final String POSTED_EVER =
      """
      SELECT FROM tally_total t
      WHERE t.campaign = (SELECT campaign FROM q) AND t.unit_code = b.code AND t.posts > 0
        AND (q.platform IS NULL OR t.platform = q.platform)
      """;

  /** Some days: sums of the days, distinct accounts from the posts of those days. */
  private static final String OF_DAYS =
      """
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
            FROM wanted w CROSS JOIN q JOIN tally t
              ON t.campaign = (SELECT campaign FROM q) AND t.unit_code = w.code
            WHERE (q.platform IS NULL OR t.platform = q.platform)
              AND t.day BETWEEN coalesce(q.first_day, '-infinity') AND coalesce(q.last_day, 'infinity')
            GROUP BY t.unit_code, t.platform
          ),
          of_accounts AS (
            SELECT c.unit_code, c.platform, count(DISTINCT c.account_key) AS accounts
            FROM contribution c JOIN q ON c.campaign = q.campaign
            WHERE (q.platform IS NULL OR c.platform = q.platform) AND c.account_key <> ''
              AND c.day BETWEEN coalesce(q.first_day, '-infinity') AND coalesce(q.last_day, 'infinity')
              AND c.unit_code IN (SELECT code FROM wanted)
            GROUP BY c.unit_code, c.platform
          ),
          figures AS MATERIALIZED (SELECT d.unit_code, d.platform,
            coalesce(a.accounts, 0) AS accounts,
          """
          + PLATFORM_FIGURES
          + " FROM days d LEFT JOIN of_accounts a USING (unit_code, platform)),\n";

  private static final String POSTED_IN_DAYS =
      """
      SELECT FROM tally t
      WHERE t.campaign = (SELECT campaign FROM q) AND t.unit_code = b.code AND t.posts > 0
        AND (q.platform IS NULL OR t.platform = q.platform)
        AND t.day BETWEEN coalesce(q.first_day, '-infinity') AND coalesce(q.last_day, 'infinity')
      """;

  /** %s: the posts that make a body one that takes part. */
  private static final String ANSWER =
      """
      body AS (
        SELECT CASE q.level WHEN 'country' THEN 'TH' WHEN 'province' THEN b.province_code
            WHEN 'district' THEN b.district_code ELSE b.code END AS code,
          EXISTS (%s) AS took_part
        FROM area b CROSS JOIN q
        WHERE b.level = 'body' AND NOT b.retired AND b.kind = ANY (q.kinds)
          AND (q.scope = 'TH' OR q.scope IN (b.code, b.province_code, b.district_code))
      ),
      expected AS MATERIALIZED (
        SELECT code, grouping(code) = 1 AS whole, count(*) AS expected,
          count(*) FILTER (WHERE took_part) AS participating
        FROM body GROUP BY GROUPING SETS ((code), ())
      ),
      summed AS MATERIALIZED (
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
      SELECT u.whole, u.code, u.level, u.kind, u.name, u.full_name,
        (SELECT p.name FROM unit p WHERE p.code = u.province_code) AS province,
        (SELECT d.name FROM unit d WHERE d.code = u.district_code) AS district,
        s.posts, s.accounts, s.fully_tagged, s.first_post_at, s.last_post_at, s.platforms,
        s.platform_posts, s.platform_views, s.platform_likes, s.platform_comments,
        s.platform_shares,
        CASE q.level WHEN 'country' THEN s.posts WHEN 'province' THEN s.in_province
          WHEN 'district' THEN s.in_district ELSE s.in_body END AS posts_in_level,
        coalesce(e.expected, 0) AS bodies_expected,
        coalesce(e.participating, 0) AS bodies_participating
      FROM q CROSS JOIN shown u
      LEFT JOIN summed s ON s.unit_code = u.code
      LEFT JOIN expected e ON e.whole = u.whole AND (u.whole OR e.code = u.code)
      WHERE u.whole OR NOT u.retired OR s.posts > 0
      ORDER BY u.whole, u.sort_rank, u.code
      """;

  static final String AS_OF =
      """
      SELECT max(last_at) FROM watched_slice WHERE campaign = ?
      """;

  static String of(TallyQuestion question) {
    return QUESTION.formatted(area(question.within()))
        + (question.ofDays()
            ? OF_DAYS + ANSWER.formatted(POSTED_IN_DAYS)
            : OF_ALL + ANSWER.formatted(POSTED_EVER));
  }

  /** A condition that one index serves; planners take an OR of all levels for the whole country. */
  private static String area(String within) {
    if (!Character.isDigit(within.charAt(0))) {
      return "true";
    }
    return switch (within.length()) {
      case PROVINCE_DIGITS -> "u.province_code = q.within";
      case DISTRICT_DIGITS -> "u.district_code = q.within";
      default -> "u.code = q.within";
    };
  }

  static void bind(Connection connection, PreparedStatement statement, TallyQuestion question)
      throws SQLException {
    statement.setString(1, question.campaign());
    statement.setString(2, question.level());
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
