package io.thintag.store;

import io.thintag.post.PostKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts to be read again, for their counts or because their platform's terms want it. */
public final class DuePosts {
  private DuePosts() {}

  /** A post to be read again by the source that found it. */
  public record Due(PostKey key, String source, @Nullable String sourceRef) {}

  /**
   * The posts of a source that its terms want read again before {@code by}, the most urgent first;
   * then those counted in a campaign whose round ends and that were not read since six hours before
   * its end; then those that have reached the next age at which their counts are read. A round ends
   * with its due day; for two days more its posts are taken.
   */
  public static List<Due> before(
      Connection connection, Instant by, Instant now, String source, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            WITH round AS MATERIALIZED (
              SELECT campaign, max(opens) AS opens
              FROM (
                SELECT campaign, (due_on + 1)::timestamp AT TIME ZONE 'Asia/Bangkok'
                  - interval '6 hours' AS opens
                FROM campaign_due
              ) d
              WHERE opens <= ? AND opens + interval '54 hours' >= ?
              GROUP BY campaign
            )
            (SELECT platform, native_id, source, source_ref, 0 AS kind, refresh_by AS due FROM post
              WHERE refresh_by < ? AND erased_at IS NULL AND source = ?
              ORDER BY refresh_by, platform, native_id LIMIT ?)
            UNION ALL
            (SELECT p.platform, p.native_id, p.source, p.source_ref, 1, p.refreshed_at
              FROM round r
              JOIN campaign_post c ON c.campaign = r.campaign AND c.counted
              JOIN post p ON (p.platform, p.native_id) = (c.platform, c.native_id)
              WHERE greatest(p.refreshed_at, p.asked_at) < r.opens AND p.erased_at IS NULL
                AND p.source = ?
              ORDER BY p.refreshed_at, p.platform, p.native_id LIMIT ?)
            UNION ALL
            (SELECT platform, native_id, source, source_ref, 2, refresh_at FROM post
              WHERE refresh_at <= ? AND refresh_by >= ? AND erased_at IS NULL AND source = ?
              ORDER BY refresh_at, platform, native_id LIMIT ?)
            ORDER BY kind, due, platform, native_id
            """)) {
      select.setTimestamp(1, Timestamp.from(now));
      select.setTimestamp(2, Timestamp.from(now));
      select.setTimestamp(3, Timestamp.from(by));
      select.setString(4, source);
      select.setInt(5, limit);
      select.setString(6, source);
      select.setInt(7, limit);
      select.setTimestamp(8, Timestamp.from(now));
      select.setTimestamp(9, Timestamp.from(by));
      select.setString(10, source);
      select.setInt(11, limit);
      // A post may be due for several reasons, and in several campaigns.
      Map<PostKey, Due> due = new LinkedHashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next() && due.size() < limit) {
          PostKey key = new PostKey(row.getString(1), row.getString(2));
          due.putIfAbsent(key, new Due(key, row.getString(3), row.getString(4)));
        }
      }
      return List.copyOf(due.values());
    }
  }

  /** Notes that posts were asked for: what could not be had waits for its next age or round. */
  public static void asked(
      Connection connection, Collection<PostKey> keys, Instant now, List<Duration> ages)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE post p SET asked_at = now.at, refresh_at = CASE
              WHEN p.refresh_at <= now.at
              THEN next_reading(p.published_at, now.at, ?::interval[]) ELSE p.refresh_at END
            FROM (SELECT ?::timestamptz AS at) now,
              unnest(?::text[], ?::text[]) AS k(platform, native_id)
            WHERE (p.platform, p.native_id) = (k.platform, k.native_id)
              AND p.refreshed_at < now.at
            """)) {
      update.setArray(1, intervals(connection, ages));
      update.setTimestamp(2, Timestamp.from(now));
      update.setArray(
          3, connection.createArrayOf("text", keys.stream().map(PostKey::platform).toArray()));
      update.setArray(
          4, connection.createArrayOf("text", keys.stream().map(PostKey::nativeId).toArray()));
      update.executeUpdate();
    }
  }

  static Array intervals(Connection connection, List<Duration> ages) throws SQLException {
    return connection.createArrayOf(
        "text", ages.stream().map(age -> age.toSeconds() + " seconds").toArray());
  }

  /** Forgets old counts where a platform's terms want it. */
  public static void forgetHistory(Connection connection, String platform, Instant before)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM engagement_history WHERE platform = ? AND read_at < ?")) {
      delete.setString(1, platform);
      delete.setTimestamp(2, Timestamp.from(before));
      delete.executeUpdate();
    }
  }

  /**
   * The posts whose time ran out unread.
   *
   * @param except sources whose posts came from a person and not from a platform
   */
  public static List<PostKey> overdue(
      Connection connection, Instant now, Collection<String> except, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT platform, native_id FROM post
            WHERE refresh_by < ? AND erased_at IS NULL AND source <> ALL (?)
            ORDER BY refresh_by, platform, native_id LIMIT ?
            """)) {
      select.setTimestamp(1, Timestamp.from(now));
      select.setArray(2, connection.createArrayOf("text", except.toArray()));
      select.setInt(3, limit);
      List<PostKey> keys = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          keys.add(new PostKey(row.getString(1), row.getString(2)));
        }
      }
      return keys;
    }
  }
}
