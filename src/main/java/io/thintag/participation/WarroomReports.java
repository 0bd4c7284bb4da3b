package io.thintag.participation;

import io.micronaut.transaction.TransactionOperations;
import io.thintag.post.PostKey;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ticks posts as entered into the war room system, and keeps who did so. Ticking a ticked post
 * again changes nothing.
 */
@Singleton
public final class WarroomReports {
  private static final String TICK =
      """
      INSERT INTO warroom_report (campaign, platform, native_id, reported_by, reported_at)
      SELECT c.campaign, c.platform, c.native_id, ?, ?
      FROM campaign_post c WHERE (c.campaign, c.platform, c.native_id) = (?, ?, ?)
      ON CONFLICT (campaign, platform, native_id) DO NOTHING
      """;

  private static final String UNTICK =
      "DELETE FROM warroom_report WHERE (campaign, platform, native_id) = (?, ?, ?)";

  private static final String REMEMBER =
      """
      INSERT INTO warroom_history (campaign, platform, native_id, number, action, by_user, at)
      SELECT ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?
      FROM warroom_history WHERE (campaign, platform, native_id) = (?, ?, ?)
      """;

  private static final String LIES =
      """
      SELECT 1 FROM post_unit
      WHERE (campaign, platform, native_id, unit_code) = (?, ?, ?, ?)
      """;

  private static final String FIND =
      """
      SELECT reported_by, reported_at FROM warroom_report
      WHERE (campaign, platform, native_id) = (?, ?, ?)
      """;

  private static final String HISTORY =
      """
      SELECT action, by_user, at FROM warroom_history
      WHERE (campaign, platform, native_id) = (?, ?, ?) ORDER BY number
      """;

  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  WarroomReports(TransactionOperations<Connection> transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Ticks a post; nothing if the campaign has no such post. Who ticked first stays. */
  public Optional<WarroomReport> tick(String campaign, PostKey post, String by) {
    return write(
        connection -> {
          Timestamp now = Timestamp.from(clock.instant());
          try (PreparedStatement insert = connection.prepareStatement(TICK)) {
            insert.setString(1, by);
            insert.setTimestamp(2, now);
            key(insert, 3, campaign, post);
            if (insert.executeUpdate() > 0) {
              remember(connection, campaign, post, "reported", by, now);
            }
          }
          return find(connection, campaign, post);
        });
  }

  /**
   * True if a unit is one of those that the post belongs to, ancestors and the country included.
   */
  public boolean lies(String campaign, PostKey post, String unit) {
    return transactions.executeRead(
        status -> {
          try (PreparedStatement select = status.getConnection().prepareStatement(LIES)) {
            key(select, 1, campaign, post);
            select.setString(4, unit);
            try (ResultSet row = select.executeQuery()) {
              return row.next();
            }
          } catch (SQLException e) {
            throw new IllegalStateException("The units of a post could not be read", e);
          }
        });
  }

  /** Takes the tick back; nothing happens if there is none. */
  public void untick(String campaign, PostKey post, String by) {
    write(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(UNTICK)) {
            key(delete, 1, campaign, post);
            if (delete.executeUpdate() > 0) {
              Timestamp now = Timestamp.from(clock.instant());
              remember(connection, campaign, post, "withdrawn", by, now);
            }
          }
          return true;
        });
  }

  /** Every step, oldest first. */
  public List<WarroomStep> history(String campaign, PostKey post) {
    return transactions.executeRead(
        status -> {
          try (PreparedStatement select = status.getConnection().prepareStatement(HISTORY)) {
            key(select, 1, campaign, post);
            List<WarroomStep> steps = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                steps.add(
                    new WarroomStep(
                        row.getString(1),
                        row.getString(2),
                        WarroomQueries.bangkok(row.getTimestamp(3))));
              }
            }
            return steps;
          } catch (SQLException e) {
            throw new IllegalStateException("The history could not be read", e);
          }
        });
  }

  private static Optional<WarroomReport> find(Connection connection, String campaign, PostKey post)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      key(select, 1, campaign, post);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new WarroomReport(row.getString(1), WarroomQueries.bangkok(row.getTimestamp(2))))
            : Optional.empty();
      }
    }
  }

  /** The row that was put or deleted is locked, so the number is nobody else's. */
  private static void remember(
      Connection connection, String campaign, PostKey post, String action, String by, Timestamp at)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
      key(insert, 1, campaign, post);
      insert.setString(4, action);
      insert.setString(5, by);
      insert.setTimestamp(6, at);
      key(insert, 7, campaign, post);
      insert.executeUpdate();
    }
  }

  private static void key(PreparedStatement statement, int from, String campaign, PostKey post)
      throws SQLException {
    statement.setString(from, campaign);
    statement.setString(from + 1, post.platform());
    statement.setString(from + 2, post.nativeId());
  }

  /** Work on a connection. */
  @FunctionalInterface
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T write(Work<T> work) {
    return transactions.executeWrite(
        status -> {
          try {
            return work.with(status.getConnection());
          } catch (SQLException e) {
            throw new IllegalStateException("The tick could not be stored", e);
          }
        });
  }
}
