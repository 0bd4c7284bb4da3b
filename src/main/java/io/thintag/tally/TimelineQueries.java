package io.thintag.tally;

import io.micronaut.transaction.TransactionOperations;
import io.thintag.tally.Timeline.Bucket;
import io.thintag.tally.Timeline.Point;
import io.thintag.tally.Timeline.Series;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads timelines from the daily roll-ups. */
@Singleton
public final class TimelineQueries {
  private static final String SQL =
      """
      WITH q AS (
        SELECT ?::text AS campaign, ?::text AS unit_code, ?::text AS bucket, ?::date AS first_day,
          ?::date AS last_day
      ),
      found AS (
        SELECT t.platform, date_trunc(q.bucket, t.day::timestamp)::date AS start,
          sum(t.posts)::bigint AS posts, sum(t.fully_tagged)::bigint AS fully_tagged
        FROM tally t JOIN q ON (t.campaign, t.unit_code) = (q.campaign, q.unit_code)
        WHERE t.day BETWEEN coalesce(q.first_day, '-infinity') AND coalesce(q.last_day, 'infinity')
        GROUP BY 1, 2
      ),
      buckets AS (
        SELECT s::date AS start
        FROM q, generate_series((SELECT min(start) FROM found)::timestamp,
          (SELECT max(start) FROM found)::timestamp, ('1 ' || q.bucket)::interval) s
      )
      SELECT p.platform, b.start, coalesce(f.posts, 0), coalesce(f.fully_tagged, 0)
      FROM (SELECT DISTINCT platform FROM found) p CROSS JOIN buckets b
      LEFT JOIN found f ON (f.platform, f.start) = (p.platform, b.start)
      ORDER BY p.platform, b.start
      """;

  private final TransactionOperations<Connection> transactions;

  TimelineQueries(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** The timeline of a unit between two Asia/Bangkok days, both included; null: no bound. */
  public Timeline timeline(
      String campaign,
      String unit,
      Bucket bucket,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return transactions.executeRead(
        status -> {
          try (PreparedStatement select = status.getConnection().prepareStatement(SQL)) {
            select.setString(1, campaign);
            select.setString(2, unit);
            select.setString(3, bucket.code());
            select.setDate(4, from == null ? null : Date.valueOf(from));
            select.setDate(5, to == null ? null : Date.valueOf(to));
            return new Timeline(campaign, unit, bucket.code(), read(select));
          } catch (SQLException e) {
            throw new IllegalStateException("The timeline could not be read", e);
          }
        });
  }

  private static List<Series> read(PreparedStatement select) throws SQLException {
    Map<String, List<Point>> points = new LinkedHashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        points
            .computeIfAbsent(row.getString(1), platform -> new ArrayList<>())
            .add(new Point(row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)));
      }
    }
    return points.entrySet().stream().map(e -> new Series(e.getKey(), e.getValue())).toList();
  }
}
