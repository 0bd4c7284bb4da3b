package io.thintag.participation;

import io.micronaut.transaction.TransactionOperations;
import io.thintag.campaign.Campaign;
import io.thintag.store.PostQueries.After;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the counted posts of an area for the war room, newest first, page by page. */
@Singleton
public final class WarroomQueries {
  private static final String PAGE =
      """
      WITH q AS (
        SELECT ?::text AS slug, ?::text AS within, ?::boolean AS reported,
          ?::timestamptz AS after_at, ?::text AS after_platform, ?::text AS after_id
      )
      SELECT platform, native_id, p.url, p.published_at, p.views, r.reported_by, r.reported_at,
        n.codes, n.names
      FROM q
      JOIN post_unit u ON (u.campaign, u.unit_code) = (q.slug, q.within)
      JOIN campaign_post c USING (campaign, platform, native_id)
      JOIN post p USING (platform, native_id)
      LEFT JOIN warroom_report r USING (campaign, platform, native_id)
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(b.code ORDER BY b.sort_rank, b.code), '{}') AS codes,
          coalesce(string_agg(b.full_name, ', ' ORDER BY b.sort_rank, b.code), '') AS names
        FROM post_unit m JOIN unit b ON b.code = m.unit_code
        WHERE (m.campaign, m.platform, m.native_id) = (u.campaign, u.platform, u.native_id)
          AND m.named AND b.level <> 'country'
          AND (q.within = 'TH' OR q.within IN (b.code, b.district_code, b.province_code))
      ) n
      WHERE c.counted AND (q.reported IS NULL OR q.reported = (r.reported_by IS NOT NULL))
        AND u.published_at <= coalesce(q.after_at, 'infinity')
        AND (q.after_at IS NULL OR u.published_at < q.after_at
          OR (u.published_at = q.after_at
            AND (u.platform, u.native_id) > (q.after_platform, q.after_id)))
      ORDER BY u.published_at DESC, u.platform, u.native_id
      LIMIT ?
      """;

  private final TransactionOperations<Connection> transactions;

  WarroomQueries(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /**
   * The next posts of an area.
   *
   * @param within code of a unit
   * @param reported true: only those that are reported; false: only others; null: all
   * @param after where the page before ended; null: the first page
   */
  public List<WarroomPost> page(
      String campaign,
      String within,
      @Nullable Boolean reported,
      @Nullable After after,
      int limit) {
    return transactions.executeRead(
        status -> {
          try (PreparedStatement select = status.getConnection().prepareStatement(PAGE)) {
            select.setString(1, campaign);
            select.setString(2, within);
            select.setObject(3, reported, Types.BOOLEAN);
            select.setTimestamp(4, after == null ? null : Timestamp.from(after.publishedAt()));
            select.setString(5, after == null ? null : after.platform());
            select.setString(6, after == null ? null : after.nativeId());
            select.setInt(7, limit);
            return read(select);
          } catch (SQLException e) {
            throw new IllegalStateException("The posts for the war room could not be read", e);
          }
        });
  }

  private static List<WarroomPost> read(PreparedStatement select) throws SQLException {
    List<WarroomPost> posts = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long views = row.getLong("views");
        Long known = row.wasNull() ? null : views;
        posts.add(
            new WarroomPost(
                row.getString("platform"),
                row.getString("native_id"),
                row.getString("url"),
                List.of((String[]) row.getArray("codes").getArray()),
                row.getString("names"),
                bangkok(row.getTimestamp("published_at")),
                known,
                row.getString("reported_by") == null
                    ? null
                    : new WarroomReport(
                        row.getString("reported_by"), bangkok(row.getTimestamp("reported_at")))));
      }
    }
    return posts;
  }

  static OffsetDateTime bangkok(Timestamp at) {
    return at.toInstant().atZone(Campaign.ZONE).toOffsetDateTime();
  }
}
