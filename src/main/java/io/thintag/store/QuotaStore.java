package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What sources have spent of their quotas. */
public final class QuotaStore {
  private QuotaStore() {}

  /**
   * What a rolling window holds.
   *
   * @param things different ones
   * @param oldest when the first of them was first asked for; null: there is none
   */
  public record Used(long things, @Nullable Instant oldest) {}

  /**
   * Adds to what a window has spent, unless that would be more than its limit.
   *
   * @return false if it would; nothing is written then
   */
  public static boolean spend(
      Connection connection,
      String source,
      String bucket,
      Instant windowStart,
      long amount,
      long limit)
      throws SQLException {
    if (amount > limit) {
      return false;
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO quota_spent AS q (source, bucket, window_start, spent)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (source, bucket, window_start)
              DO UPDATE SET spent = q.spent + excluded.spent
              WHERE q.spent + excluded.spent <= ?
            """)) {
      upsert.setString(1, source);
      upsert.setString(2, bucket);
      upsert.setTimestamp(3, Timestamp.from(windowStart));
      upsert.setLong(4, amount);
      upsert.setLong(5, limit);
      return upsert.executeUpdate() == 1;
    }
  }

  /** What a window has spent so far. */
  public static long spent(Connection connection, String source, String bucket, Instant windowStart)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT spent FROM quota_spent WHERE source = ? AND bucket = ? AND window_start = ?")) {
      select.setString(1, source);
      select.setString(2, bucket);
      select.setTimestamp(3, Timestamp.from(windowStart));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /**
   * Notes the use of a thing in a rolling window, unless the window is full of others. To be called
   * by one at a time: takes a lock until the end of the transaction.
   *
   * @return false if it is full; nothing is written then
   */
  public static boolean use(
      Connection connection,
      String source,
      String bucket,
      String thing,
      Instant windowStart,
      Instant now,
      long limit)
      throws SQLException {
    lock(connection, source + "/" + bucket);
    forgetBefore(connection, source, bucket, windowStart);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO quota_use (source, bucket, thing, first_at)
            SELECT ?, ?, ?, ?
            WHERE EXISTS (SELECT 1 FROM quota_use WHERE (source, bucket, thing) = (?, ?, ?))
              OR (SELECT count(*) FROM quota_use WHERE (source, bucket) = (?, ?)) < ?
            ON CONFLICT (source, bucket, thing) DO UPDATE SET first_at = quota_use.first_at
            """)) {
      insert.setString(1, source);
      insert.setString(2, bucket);
      insert.setString(3, thing);
      insert.setTimestamp(4, Timestamp.from(now));
      insert.setString(5, source);
      insert.setString(6, bucket);
      insert.setString(7, thing);
      insert.setString(8, source);
      insert.setString(9, bucket);
      insert.setLong(10, limit);
      return insert.executeUpdate() == 1;
    }
  }

  /** What a rolling window holds that began at a moment. */
  public static Used used(Connection connection, String source, String bucket, Instant windowStart)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT count(*), min(first_at) FROM quota_use
            WHERE source = ? AND bucket = ? AND first_at > ?
            """)) {
      select.setString(1, source);
      select.setString(2, bucket);
      select.setTimestamp(3, Timestamp.from(windowStart));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Timestamp oldest = row.getTimestamp(2);
        return new Used(row.getLong(1), oldest == null ? null : oldest.toInstant());
      }
    }
  }

  private static void lock(Connection connection, String what) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, "quota " + what);
      lock.execute();
    }
  }

  private static void forgetBefore(
      Connection connection, String source, String bucket, Instant windowStart)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM quota_use WHERE source = ? AND bucket = ? AND first_at <= ?")) {
      delete.setString(1, source);
      delete.setString(2, bucket);
      delete.setTimestamp(3, Timestamp.from(windowStart));
      delete.executeUpdate();
    }
  }
}
