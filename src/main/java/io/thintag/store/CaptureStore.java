package io.thintag.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Deletes raw answers; which pages they belonged to and what came of them stays. */
public final class CaptureStore {
  private CaptureStore() {}

  /**
   * Pages whose raw answers are kept beyond the term of their campaign, unless they have an open
   * rejection younger than twice the term.
   *
   * @param days the term where the campaign says nothing
   */
  public static List<UUID> overdue(Connection connection, Instant now, int days, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT p.id
            FROM (SELECT ?::timestamptz AS now, ?::int AS days) q
            CROSS JOIN (SELECT DISTINCT page_id FROM capture) c
            JOIN collected_page p ON p.id = c.page_id
            LEFT JOIN campaign k ON k.slug = p.campaign
            CROSS JOIN LATERAL (
              SELECT coalesce(k.capture_days, q.days) * interval '24 hours' AS span
            ) term
            WHERE p.collected_at < q.now - term.span
              AND NOT EXISTS (
                SELECT 1 FROM rejection r
                WHERE r.page_id = p.id AND r.replayed_at IS NULL
                  AND r.rejected_at >= q.now - 2 * term.span
              )
            LIMIT ?
            """)) {
      select.setTimestamp(1, Timestamp.from(now));
      select.setInt(2, days);
      select.setInt(3, limit);
      List<UUID> pages = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          pages.add(row.getObject(1, UUID.class));
        }
      }
      return pages;
    }
  }

  /** Deletes the raw answers of pages and which posts they repeat; tells of how many pages. */
  public static int delete(Connection connection, List<UUID> pages) throws SQLException {
    Array ids = connection.createArrayOf("uuid", pages.toArray());
    for (String sql :
        List.of(
            "DELETE FROM capture_post WHERE page_id = ANY (?)",
            "DELETE FROM capture WHERE page_id = ANY (?)")) {
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setArray(1, ids);
        delete.executeUpdate();
      }
    }
    return pages.size();
  }
}
