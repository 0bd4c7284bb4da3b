package io.thintag.store;

import io.thintag.store.RunStore.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs that somebody started and waits for, and who wants them to stop. */
public final class WorkStore {
  private static final String SELECT =
      """
      SELECT r.*, w.started_by, w.name, w.items AS total, w.cancelled_at, w.cancelled_by
      FROM work w JOIN run r ON r.id = w.run_id
      """;

  private WorkStore() {}

  /**
   * Long work.
   *
   * @param name of the file that was handed in; empty: there is none
   * @param items how many there are to be read; null: nobody has counted
   * @param cancelledBy who wants it to stop; null: nobody
   */
  public record Work(
      Run run,
      String startedBy,
      String name,
      @Nullable Long items,
      @Nullable Instant cancelledAt,
      @Nullable String cancelledBy) {}

  /** Notes who waits for a run, in the transaction that opens it. */
  public static void open(
      Connection connection, UUID run, String by, String name, @Nullable Long items, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO work (run_id, started_at, started_by, name, items) VALUES (?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, run);
      insert.setTimestamp(2, Timestamp.from(at));
      insert.setString(3, by);
      insert.setString(4, name);
      insert.setObject(5, items);
      insert.executeUpdate();
    }
  }

  /**
   * Asks a run that is going on to stop. The run itself is not touched: a page that is being stored
   * has it locked.
   *
   * @return false: there is no such work, it is over, or somebody has asked before
   */
  public static boolean cancel(Connection connection, UUID run, String by, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE work SET cancelled_at = ?, cancelled_by = ?
            WHERE run_id = ? AND cancelled_at IS NULL
              AND EXISTS (SELECT 1 FROM run r WHERE r.id = run_id AND r.state = 'running')
            """)) {
      update.setTimestamp(1, Timestamp.from(at));
      update.setString(2, by);
      update.setObject(3, run);
      return update.executeUpdate() == 1;
    }
  }

  /** Who wants a run to stop. */
  public static Optional<String> cancelledBy(Connection connection, UUID run) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT cancelled_by FROM work WHERE run_id = ?")) {
      select.setObject(1, run);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }

  public static Optional<Work> find(Connection connection, UUID run) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + "WHERE w.run_id = ?")) {
      select.setObject(1, run);
      return read(select).stream().findFirst();
    }
  }

  /** The newest work first, at most {@code limit}, started before {@code before}; null: any. */
  public static List<Work> latest(Connection connection, @Nullable Instant before, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT
                + """
                WHERE w.started_at < coalesce(?, 'infinity'::timestamptz)
                ORDER BY w.started_at DESC, w.run_id LIMIT ?
                """)) {
      select.setTimestamp(1, before == null ? null : Timestamp.from(before));
      select.setInt(2, limit);
      return read(select);
    }
  }

  /** Work that has begun and not ended, as far as is written down. */
  public static List<Work> going(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + "WHERE r.state = 'running' ORDER BY w.started_at")) {
      return read(select);
    }
  }

  private static List<Work> read(PreparedStatement select) throws SQLException {
    List<Work> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Timestamp cancelled = row.getTimestamp("cancelled_at");
        found.add(
            new Work(
                RunStore.read(row),
                row.getString("started_by"),
                row.getString("name"),
                row.getObject("total", Long.class),
                cancelled == null ? null : cancelled.toInstant(),
                row.getString("cancelled_by")));
      }
    }
    return found;
  }
}
