package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How many new posts sources brought. */
public final class Harvest {
  private Harvest() {}

  /**
   * New posts of a source in each of the last spans of 24 hours, the latest first. Spans before its
   * first page ever are left out.
   *
   * @param now end of the latest span
   */
  public static List<Long> days(Connection connection, String source, Instant now, int days)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT coalesce(sum(p.stored), 0)
            FROM (SELECT ?::text AS source, ?::timestamptz AS now) q
            CROSS JOIN generate_series(0, ? - 1) AS n
            LEFT JOIN collected_page p ON p.source = q.source
              AND p.collected_at > q.now - (n + 1) * interval '24 hours'
              AND p.collected_at <= q.now - n * interval '24 hours'
            WHERE q.now - n * interval '24 hours' > (
              SELECT min(collected_at) FROM collected_page f WHERE f.source = q.source
            )
            GROUP BY n ORDER BY n
            """)) {
      select.setString(1, source);
      select.setTimestamp(2, Timestamp.from(now));
      select.setInt(3, days);
      List<Long> stored = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          stored.add(row.getLong(1));
        }
      }
      return stored;
    }
  }
}
