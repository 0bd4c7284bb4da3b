package io.thintag.store;

import io.micronaut.transaction.TransactionOperations;
import io.thintag.campaign.Campaign;
import io.thintag.store.FollowerSeries.Point;
import io.thintag.store.FollowerSeries.Series;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads followers as daily series. */
@Singleton
public final class FollowerQueries {
  private static final String SQL =
      """
      WITH q AS (SELECT ?::text[] AS names, ?::date AS first_day, ?::date AS last_day),
      accounts AS (
        SELECT unnest(q.names) AS account FROM q UNION SELECT account FROM follower_count
      ),
      days AS (
        SELECT d::date AS day
        FROM q, generate_series(q.first_day::timestamp, q.last_day::timestamp, '1 day') d
      ),
      never AS (
        SELECT account, max(day) AS day FROM follower_count
        WHERE status = 'out_of_service' GROUP BY account
      )
      SELECT a.account, d.day,
        CASE WHEN f.status IN ('ready', 'unready') THEN f.status
          WHEN d.day <= n.day THEN 'outOfService' ELSE 'notRead' END,
        f.followers, f.targeted_reaches, f.blocks, f.read_at
      FROM accounts a CROSS JOIN days d
      LEFT JOIN follower_count f ON (f.account, f.day) = (a.account, d.day)
      LEFT JOIN never n ON n.account = a.account
      ORDER BY a.account COLLATE "C", d.day
      """;

  private final TransactionOperations<Connection> transactions;

  FollowerQueries(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /**
   * The days of a campaign, for each account that is configured or was once.
   *
   * @param accounts names of those that are configured
   * @param last no later day can have numbers
   */
  public FollowerSeries of(Campaign campaign, Collection<String> accounts, LocalDate last) {
    LocalDate until = campaign.until();
    LocalDate end = until != null && until.isBefore(last) ? until : last;
    return transactions.executeRead(
        status -> {
          Connection connection = status.getConnection();
          try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setArray(1, connection.createArrayOf("text", accounts.toArray()));
            select.setDate(2, Date.valueOf(campaign.from()));
            select.setDate(3, Date.valueOf(end));
            return new FollowerSeries(campaign.slug(), read(select));
          } catch (SQLException e) {
            throw new IllegalStateException("The followers could not be read", e);
          }
        });
  }

  private static List<Series> read(PreparedStatement select) throws SQLException {
    Map<String, List<Point>> points = new LinkedHashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        points.computeIfAbsent(row.getString(1), account -> new ArrayList<>()).add(point(row));
      }
    }
    return points.entrySet().stream().map(e -> new Series(e.getKey(), e.getValue())).toList();
  }

  private static Point point(ResultSet row) throws SQLException {
    Timestamp read = row.getTimestamp(7);
    return new Point(
        row.getObject(2, LocalDate.class),
        row.getString(3),
        count(row, 4),
        count(row, 5),
        count(row, 6),
        read == null ? null : read.toInstant().atZone(Campaign.ZONE).toOffsetDateTime());
  }

  private static @Nullable Long count(ResultSet row, int column) throws SQLException {
    long count = row.getLong(column);
    return row.wasNull() ? null : count;
  }
}
