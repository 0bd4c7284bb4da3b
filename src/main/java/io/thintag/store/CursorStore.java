package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far each target of a source has been read for a campaign, and whether to leave it alone. */
public final class CursorStore {
  private CursorStore() {}

  /**
   * The state of one target.
   *
   * @param value cursor value; empty if nothing was read yet
   * @param notBefore leave the target alone until then
   * @param failures readings in a row that failed
   * @param triedAt when it was last read or tried
   */
  public record Position(String value, @Nullable Instant notBefore, int failures, Instant triedAt) {
    public static final Position NEW = new Position("", null, 0, Instant.EPOCH);

    public boolean restsAt(Instant now) {
      return notBefore != null && notBefore.isAfter(now);
    }
  }

  /** Those of the targets of a source in a campaign that were read or tried before. */
  public static Map<String, Position> positions(
      Connection connection, String source, String campaign, Collection<String> targets)
      throws SQLException {
    Map<String, Position> positions = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT target, value, not_before, failures, updated_at FROM cursor
            WHERE source = ? AND campaign = ? AND target = ANY (?)
            """)) {
      select.setString(1, source);
      select.setString(2, campaign);
      select.setArray(3, connection.createArrayOf("text", targets.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Instant notBefore =
              Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant).orElse(null);
          positions.put(
              row.getString(1),
              new Position(
                  row.getString(2), notBefore, row.getInt(4), row.getTimestamp(5).toInstant()));
        }
      }
    }
    return positions;
  }

  /**
   * Moves a cursor with the page that it stands behind.
   *
   * @throws CursorMoved if somebody else has read on from the same cursor meanwhile
   */
  public static void move(
      Connection connection,
      String source,
      String campaign,
      String target,
      String before,
      String after,
      Instant at)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO cursor AS c (source, campaign, target, value, updated_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (source, campaign, target) DO UPDATE SET
              value = excluded.value, not_before = NULL, failures = 0, last_error = NULL,
              updated_at = excluded.updated_at
            WHERE c.value = ?
            """)) {
      upsert.setString(1, source);
      upsert.setString(2, campaign);
      upsert.setString(3, target);
      upsert.setString(4, after);
      upsert.setTimestamp(5, Timestamp.from(at));
      upsert.setString(6, before);
      if (upsert.executeUpdate() != 1) {
        throw new CursorMoved(source, target);
      }
    }
  }

  /** Forgets how far a target was read, so that it is read from the start. */
  public static boolean forget(Connection connection, String source, String campaign, String target)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM cursor WHERE source = ? AND campaign = ? AND target = ?")) {
      delete.setString(1, source);
      delete.setString(2, campaign);
      delete.setString(3, target);
      return delete.executeUpdate() > 0;
    }
  }

  /** Notes a failed reading; the cursor stays where it is. */
  public static void fail(
      Connection connection,
      String source,
      String campaign,
      String target,
      String error,
      @Nullable Instant notBefore,
      Instant at)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO cursor AS c (source, campaign, target, value, failures, last_error,
              not_before, updated_at)
            VALUES (?, ?, ?, '', 1, ?, ?, ?)
            ON CONFLICT (source, campaign, target) DO UPDATE SET
              failures = c.failures + 1, last_error = excluded.last_error,
              not_before = excluded.not_before, updated_at = excluded.updated_at
            """)) {
      upsert.setString(1, source);
      upsert.setString(2, campaign);
      upsert.setString(3, target);
      upsert.setString(4, error);
      upsert.setTimestamp(5, notBefore == null ? null : Timestamp.from(notBefore));
      upsert.setTimestamp(6, Timestamp.from(at));
      upsert.executeUpdate();
    }
  }

  /** Two readers started from the same cursor; the later one gives way. */
  public static final class CursorMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CursorMoved(String source, String target) {
      super("Another run is reading " + target + " of " + source + " at this moment");
    }
  }
}
