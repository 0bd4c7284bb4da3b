package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Since when and until when each slice of a source was read for a campaign. Outlives the runs,
 * which are forgotten where nothing happened.
 */
public final class WatchedSlices {
  private WatchedSlices() {}

  /** Notes that a run begins; the source as a whole is watched from its first run on. */
  public static void begin(
      Connection connection, String source, String campaign, Slice slice, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO watched_slice AS w
              (campaign, source, slices, slice, since, last_at)
            SELECT q.campaign, q.source, s.slices, s.slice, q.at, q.at
            FROM (SELECT ?::text AS campaign, ?::text AS source, ?::timestamptz AS at) q
            CROSS JOIN (SELECT ?::int AS slices, ?::int AS slice UNION SELECT 1, 0) s
            WHERE NOT EXISTS (
              SELECT 1 FROM watched_slice o
              WHERE (o.campaign, o.source, o.slices, o.slice)
                = (q.campaign, q.source, s.slices, s.slice)
            )
            ON CONFLICT DO NOTHING
            """)) {
      insert.setString(1, campaign);
      insert.setString(2, source);
      insert.setTimestamp(3, Timestamp.from(at));
      insert.setInt(4, slice.of());
      insert.setInt(5, slice.number());
      insert.executeUpdate();
    }
  }

  /**
   * Notes that a run has ended.
   *
   * @param done whether all its targets were read
   */
  public static void end(
      Connection connection, String source, String campaign, Slice slice, boolean done, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE watched_slice SET last_at = greatest(last_at, q.at),
              last_done_at = CASE WHEN ? THEN greatest(last_done_at, q.at) ELSE last_done_at END
            FROM (SELECT ?::timestamptz AS at) q
            WHERE campaign = ? AND source = ? AND slices = ? AND slice = ?
            """)) {
      update.setBoolean(1, done);
      update.setTimestamp(2, Timestamp.from(at));
      update.setString(3, campaign);
      update.setString(4, source);
      update.setInt(5, slice.of());
      update.setInt(6, slice.number());
      update.executeUpdate();
    }
  }

  /** Forgets slices of a division that another has replaced for long; the whole stays. */
  public static int forget(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            DELETE FROM watched_slice w USING (
              SELECT campaign, source, slices, max(last_at) AS last_at,
                max(max(last_at)) OVER (PARTITION BY campaign, source) AS newest
              FROM watched_slice WHERE slices > 1 GROUP BY campaign, source, slices
            ) old
            WHERE (w.campaign, w.source, w.slices) = (old.campaign, old.source, old.slices)
              AND old.last_at < old.newest AND old.last_at < ?
            """)) {
      delete.setTimestamp(1, Timestamp.from(before));
      return delete.executeUpdate();
    }
  }
}
