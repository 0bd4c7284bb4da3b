package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs that nobody ended, and those that nobody needs to remember. */
public final class StaleRuns {
  private StaleRuns() {}

  /** Runs of a source for a campaign that have begun and not ended, as far as is written down. */
  public static List<UUID> going(Connection connection, String source, String campaign)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id FROM run WHERE source = ? AND campaign = ? AND state = 'running'")) {
      select.setString(1, source);
      select.setString(2, campaign);
      List<UUID> ids = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }

  /** Marks a run that never ended: its process was killed. */
  public static void interrupt(Connection connection, UUID id, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE run SET state = 'interrupted', ended_at = ?,
              error = 'The process ended in mid-run; what was stored stays, and the next run goes on.'
            WHERE id = ? AND state = 'running'
            """)) {
      update.setTimestamp(1, Timestamp.from(at));
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  /**
   * Forgets runs of slices that ended well before {@code before} and brought nothing: no pages hang
   * on them. The newest run of each source for each campaign stays.
   */
  public static int forgetUneventful(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            DELETE FROM run r
            WHERE r.state = 'done' AND r.items = 0 AND r.slices > 1 AND r.ended_at < ?
              AND r.started_at < (
                SELECT max(n.started_at) FROM run n
                WHERE n.campaign = r.campaign AND n.source = r.source
              )
            """)) {
      delete.setTimestamp(1, Timestamp.from(before));
      return delete.executeUpdate();
    }
  }
}
