package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sources that somebody told not to read. All processes on the database obey at once. */
public final class PauseStore {
  private PauseStore() {}

  /**
   * A pause of a source.
   *
   * @param until it reads again from then on; null: until somebody says so
   * @param note why, in the words of whoever paused it; may be empty
   */
  public record Pause(String source, Instant since, @Nullable Instant until, String note) {
    public Pause {
      if (until != null && !until.isAfter(since)) {
        throw new IllegalArgumentException("a pause that ends before it begins");
      }
    }
  }

  /** Pauses that last at a moment. */
  public static List<Pause> all(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT * FROM source_pause WHERE since <= ? AND coalesce(until > ?, true)")) {
      select.setTimestamp(1, Timestamp.from(now));
      select.setTimestamp(2, Timestamp.from(now));
      List<Pause> pauses = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Timestamp until = row.getTimestamp("until");
          pauses.add(
              new Pause(
                  row.getString("source"),
                  row.getTimestamp("since").toInstant(),
                  until == null ? null : until.toInstant(),
                  row.getString("note")));
        }
      }
      return pauses;
    }
  }

  /** The pause of a source, if one lasts at that moment. */
  public static Optional<Pause> find(Connection connection, String source, Instant now)
      throws SQLException {
    return all(connection, now).stream().filter(pause -> pause.source().equals(source)).findFirst();
  }

  /** Puts a pause in the place of the one before. */
  public static void put(Connection connection, Pause pause) throws SQLException {
    Instant until = pause.until();
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO source_pause (source, since, until, note) VALUES (?, ?, ?, ?)
            ON CONFLICT (source) DO UPDATE
              SET since = excluded.since, until = excluded.until, note = excluded.note
            """)) {
      upsert.setString(1, pause.source());
      upsert.setTimestamp(2, Timestamp.from(pause.since()));
      upsert.setTimestamp(3, until == null ? null : Timestamp.from(until));
      upsert.setString(4, pause.note());
      upsert.executeUpdate();
    }
  }

  /** Ends the pause of a source. */
  public static void remove(Connection connection, String source) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM source_pause WHERE source = ?")) {
      delete.setString(1, source);
      delete.executeUpdate();
    }
  }

  /**
   * What the source watched is not watched from now on, because it is paused. Targets that could
   * not be read before keep their cause.
   */
  public static void leaveUnwatched(Connection connection, String source, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE watched_target SET failing_since = ?, cause = 'paused'
            WHERE source = ? AND cause IS NULL
            """)) {
      update.setTimestamp(1, Timestamp.from(at));
      update.setString(2, source);
      update.executeUpdate();
    }
  }
}
