package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spans of time in which everything that targets published was read, and why there are gaps. */
public final class CoverageStore {
  private CoverageStore() {}

  /** Why a target was not watched. */
  public enum Cause {
    /** The platform or site did not answer. */
    DOWN,
    /** The platform's quota was spent, or is spent on what matters more. */
    QUOTA,
    /** A key or a permission is wanting. */
    REFUSED,
    /** There is nothing at its address. */
    MISSING,
    /** What came could not be read. */
    UNREADABLE,
    /** The platform held less than had been published since the reading before. */
    LOST,
    /** Somebody told the source not to read, see {@link PauseStore}. */
    PAUSED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is watched.
   *
   * @param platform of the account
   * @param accountKey whose posts; null, like the platform: a tag search
   */
  public record Target(
      String campaign,
      String source,
      String name,
      @Nullable String platform,
      @Nullable String accountKey) {}

  /**
   * A span in which nothing escaped.
   *
   * @param liveFrom what is before it was read back afterwards
   */
  public record Span(Instant from, Instant until, Instant liveFrom) {}

  /** The latest span of a target. */
  public static Optional<Span> latest(Connection connection, Target target) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT covered_from, covered_until, live_from FROM coverage
            WHERE campaign = ? AND source = ? AND target = ?
            ORDER BY covered_from DESC LIMIT 1
            """)) {
      name(select, 1, target);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Span(
                    row.getTimestamp(1).toInstant(),
                    row.getTimestamp(2).toInstant(),
                    row.getTimestamp(3).toInstant()))
            : Optional.empty();
      }
    }
  }

  /** The span goes on until then. */
  public static void extend(Connection connection, Target target, Span span, Instant until)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE coverage SET covered_until = greatest(covered_until, ?)
            WHERE campaign = ? AND source = ? AND target = ? AND covered_from = ?
            """)) {
      update.setTimestamp(1, Timestamp.from(until));
      name(update, 2, target);
      update.setTimestamp(5, Timestamp.from(span.from()));
      update.executeUpdate();
    }
  }

  /**
   * A new span begins. Where it is not the first, what kept the target from being read is the cause
   * of the gap before it.
   */
  public static void begin(Connection connection, Target target, Span span, boolean first)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO coverage (campaign, source, target, covered_from, covered_until, live_from,
              cause_before)
            SELECT ?, ?, ?, ?, ?, ?, CASE WHEN ? THEN NULL ELSE coalesce(
              (SELECT cause FROM watched_target WHERE campaign = ? AND source = ? AND target = ?),
              'lost') END
            """)) {
      name(insert, 1, target);
      insert.setTimestamp(4, Timestamp.from(span.from()));
      insert.setTimestamp(5, Timestamp.from(span.until()));
      insert.setTimestamp(6, Timestamp.from(span.liveFrom()));
      insert.setBoolean(7, first);
      name(insert, 8, target);
      insert.executeUpdate();
    }
  }

  /** The target was read. */
  public static void read(Connection connection, Target target) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO watched_target AS t (campaign, source, target, platform, account_key)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (campaign, source, target) DO UPDATE SET failing_since = NULL, cause = NULL
            WHERE t.cause IS NOT NULL
            """)) {
      bind(upsert, target);
      upsert.executeUpdate();
    }
  }

  /**
   * The target could not be read; the first cause of several in a row stays, but for a pause: it is
   * over where somebody tried.
   */
  public static void failed(Connection connection, Target target, Cause cause, Instant at)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO watched_target AS t (campaign, source, target, platform, account_key,
              failing_since, cause)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (campaign, source, target) DO UPDATE
              SET failing_since = excluded.failing_since, cause = excluded.cause
              WHERE t.cause IS NULL OR t.cause = 'paused'
            """)) {
      bind(upsert, target);
      upsert.setTimestamp(6, Timestamp.from(at));
      upsert.setString(7, cause.word());
      upsert.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Target target) throws SQLException {
    name(statement, 1, target);
    statement.setString(4, target.platform());
    statement.setString(5, target.accountKey());
  }

  private static void name(PreparedStatement statement, int first, Target target)
      throws SQLException {
    statement.setString(first, target.campaign());
    statement.setString(first + 1, target.source());
    statement.setString(first + 2, target.name());
  }
}
