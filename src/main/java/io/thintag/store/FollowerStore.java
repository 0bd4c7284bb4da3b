package io.thintag.store;

import io.thintag.collect.line.Followers;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many people followed an account on which day. */
public final class FollowerStore {
  private FollowerStore() {}

  /**
   * Stores the answer for a day; one that is final stays as it is.
   *
   * @return how many rows that changed: 1 or 0
   */
  public static int write(
      Connection connection, String account, LocalDate day, Followers followers, Instant at)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO follower_count AS f (account, day, status, followers, targeted_reaches,
              blocks, read_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (account, day) DO UPDATE SET status = excluded.status,
              followers = excluded.followers, targeted_reaches = excluded.targeted_reaches,
              blocks = excluded.blocks, read_at = excluded.read_at
            WHERE f.status = 'unready'
            """)) {
      upsert.setString(1, account);
      upsert.setDate(2, Date.valueOf(day));
      upsert.setString(3, followers.status().name().toLowerCase(Locale.ROOT));
      upsert.setObject(4, followers.followers());
      upsert.setObject(5, followers.targetedReaches());
      upsert.setObject(6, followers.blocks());
      upsert.setTimestamp(7, Timestamp.from(at));
      return upsert.executeUpdate();
    }
  }

  /**
   * Days of any campaign of which the account has no final answer yet, the newest first; none
   * before a day that was never counted.
   *
   * @param last no later day can have numbers
   */
  public static List<LocalDate> wanted(
      Connection connection, String account, LocalDate last, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            WITH q AS (SELECT ?::text AS account, ?::date AS last_day),
            never AS (
              SELECT max(f.day) AS day FROM follower_count f JOIN q ON f.account = q.account
              WHERE f.status = 'out_of_service'
            )
            SELECT DISTINCT d::date AS day
            FROM q, never, campaign c, generate_series(
              greatest(c.starts_on, never.day + 1)::timestamp,
              least(c.ends_on, q.last_day)::timestamp, '1 day') d
            WHERE NOT EXISTS (
              SELECT 1 FROM follower_count f
              WHERE (f.account, f.day) = (q.account, d::date) AND f.status <> 'unready'
            )
            ORDER BY day DESC LIMIT ?
            """)) {
      select.setString(1, account);
      select.setDate(2, Date.valueOf(last));
      select.setInt(3, limit);
      List<LocalDate> days = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          days.add(row.getObject(1, LocalDate.class));
        }
      }
      return days;
    }
  }
}
