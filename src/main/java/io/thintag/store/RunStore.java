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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs of sources: when, with which counts, how they ended. */
public final class RunStore {
  private RunStore() {}

  /** How a run stands. */
  public enum State {
    RUNNING,
    /** All targets were read. */
    DONE,
    /** Some targets failed, the others were read. */
    PARTIAL,
    /** Nothing could be read. */
    FAILED,
    /** The process ended in mid-run; the next run goes on where it stopped. */
    INTERRUPTED,
    /** Somebody had it stop between two pages. */
    CANCELLED
  }

  /** What a run does. */
  public enum Kind {
    /** It reads what a source gives. */
    COLLECT,
    /** It reads rejected items again; their books are those of the runs that rejected them. */
    REPLAY;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One run.
   *
   * @param slice which targets it reads
   * @param counts of pages stored so far
   * @param error what went wrong, in plain words
   */
  public record Run(
      UUID id,
      String source,
      String campaign,
      Slice slice,
      Kind kind,
      State state,
      Instant startedAt,
      @Nullable Instant endedAt,
      int pages,
      PageCounts counts,
      @Nullable String error) {}

  /** Opens a run of all targets. */
  public static void open(
      Connection connection, UUID id, String source, String campaign, Instant at)
      throws SQLException {
    open(connection, id, source, campaign, Slice.ALL, Kind.COLLECT, at);
  }

  public static void open(
      Connection connection,
      UUID id,
      String source,
      String campaign,
      Slice slice,
      Kind kind,
      Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO run (id, source, campaign, state, started_at, slice, slices, kind)
            VALUES (?, ?, ?, 'running', ?, ?, ?, ?)
            """)) {
      insert.setObject(1, id);
      insert.setString(2, source);
      insert.setString(3, campaign);
      insert.setTimestamp(4, Timestamp.from(at));
      insert.setInt(5, slice.number());
      insert.setInt(6, slice.of());
      insert.setString(7, kind.word());
      insert.executeUpdate();
    }
  }

  /** A run that gathers what comes one by one, such as a day's links; opened when it is needed. */
  public static void gather(
      Connection connection, UUID id, String source, String campaign, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO run (id, source, campaign, state, started_at, ended_at)
            VALUES (?, ?, ?, 'done', ?, ?)
            ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at
            """)) {
      insert.setObject(1, id);
      insert.setString(2, source);
      insert.setString(3, campaign);
      insert.setTimestamp(4, Timestamp.from(at));
      insert.setTimestamp(5, Timestamp.from(at));
      insert.executeUpdate();
    }
  }

  /** Adds a page's counts, in the transaction that stores the page. */
  public static void addPage(Connection connection, UUID id, PageCounts counts)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE run SET pages = pages + 1, items = items + ?, stored = stored + ?,
              duplicates = duplicates + ?, rejected = rejected + ?
            WHERE id = ?
            """)) {
      update.setInt(1, counts.items());
      update.setInt(2, counts.stored());
      update.setInt(3, counts.duplicates());
      update.setInt(4, counts.rejected());
      update.setObject(5, id);
      update.executeUpdate();
    }
  }

  public static void close(
      Connection connection, UUID id, State state, @Nullable String error, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE run SET state = ?, error = ?, ended_at = ? WHERE id = ?")) {
      update.setString(1, state.name().toLowerCase(java.util.Locale.ROOT));
      update.setString(2, error);
      update.setTimestamp(3, Timestamp.from(at));
      update.setObject(4, id);
      update.executeUpdate();
    }
  }

  /** The newest runs of a source first, at most {@code limit}, started before {@code before}. */
  public static List<Run> latest(
      Connection connection, String source, @Nullable Instant before, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT * FROM run WHERE source = ? AND started_at < coalesce(?, 'infinity'::timestamptz)
            ORDER BY started_at DESC, id LIMIT ?
            """)) {
      select.setString(1, source);
      select.setTimestamp(2, before == null ? null : Timestamp.from(before));
      select.setInt(3, limit);
      List<Run> runs = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          runs.add(read(row));
        }
      }
      return runs;
    }
  }

  /** The newest run of a source for a campaign. */
  public static Optional<Run> last(Connection connection, String source, String campaign)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT * FROM run WHERE campaign = ? AND source = ? AND kind = 'collect'
            ORDER BY started_at DESC LIMIT 1
            """)) {
      select.setString(1, campaign);
      select.setString(2, source);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  /** The newest run of a source for a campaign that reads all targets. */
  public static Optional<Run> lastOfAll(Connection connection, String source, String campaign)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT * FROM run WHERE campaign = ? AND source = ? AND slices = 1
              AND kind = 'collect'
            ORDER BY started_at DESC LIMIT 1
            """)) {
      select.setString(1, campaign);
      select.setString(2, source);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  public static Optional<Run> find(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT * FROM run WHERE id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  static Run read(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Run(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("campaign"),
        new Slice(row.getInt("slice"), row.getInt("slices")),
        Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
        State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
        row.getTimestamp("started_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getInt("pages"),
        new PageCounts(
            row.getInt("items"),
            row.getInt("stored"),
            row.getInt("duplicates"),
            row.getInt("rejected")),
        row.getString("error"));
  }
}
