package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items that were not stored, each with its reason and the page whose capture holds it. */
public final class Rejections {
  private Rejections() {}

  /** Why an item was not stored. */
  public enum Reason {
    /** It could not be read; the detail names what is wrong. */
    UNREADABLE,
    /** It carries no core tag of the campaign. */
    NO_CORE_TAG
  }

  /**
   * A rejected item.
   *
   * @param fingerprint the same item rejected for the same reason has the same one
   * @param position counted from 0 within its page
   * @param line line in the file, 0 if it came from no file
   */
  public record Rejection(
      String fingerprint,
      int position,
      @Nullable String platform,
      @Nullable String nativeId,
      int line,
      Reason reason,
      String detail) {}

  /**
   * Notes a rejection.
   *
   * @return false if it was noted before
   */
  public static boolean write(
      Connection connection,
      String campaign,
      String source,
      UUID pageId,
      Rejection rejection,
      Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO rejection (campaign, source, fingerprint, page_id, position, platform,
              native_id, line, reason, detail, rejected_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)) {
      insert.setString(1, campaign);
      insert.setString(2, source);
      insert.setString(3, rejection.fingerprint());
      insert.setObject(4, pageId);
      insert.setInt(5, rejection.position());
      insert.setString(6, rejection.platform());
      insert.setString(7, rejection.nativeId());
      insert.setInt(8, rejection.line());
      insert.setString(9, rejection.reason().name());
      insert.setString(10, rejection.detail());
      insert.setTimestamp(11, Timestamp.from(at));
      return insert.executeUpdate() == 1;
    }
  }

  /**
   * Which open rejections are meant: those not replayed yet.
   *
   * @param campaign null: of all campaigns
   * @param source null: of all sources
   * @param since rejected then or later; null: whenever
   */
  public record Selection(
      @Nullable String campaign, @Nullable String source, @Nullable Instant since) {}

  /**
   * A page with open rejections.
   *
   * @param captured false if its raw answers are no longer kept
   */
  public record OpenPage(UUID id, int rejections, boolean captured) {}

  /** Pages with open rejections, the earliest first. */
  public static List<OpenPage> openPages(Connection connection, Selection selection)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT r.page_id, count(*),
              EXISTS (SELECT 1 FROM capture c WHERE c.page_id = r.page_id)
            FROM (SELECT ?::text AS campaign, ?::text AS source, ?::timestamptz AS since) q
            JOIN rejection r ON r.replayed_at IS NULL
              AND (q.campaign IS NULL OR r.campaign = q.campaign)
              AND (q.source IS NULL OR r.source = q.source)
              AND (q.since IS NULL OR r.rejected_at >= q.since)
            GROUP BY r.page_id ORDER BY min(r.rejected_at), r.page_id
            """)) {
      Instant since = selection.since();
      select.setString(1, selection.campaign());
      select.setString(2, selection.source());
      select.setTimestamp(3, since == null ? null : Timestamp.from(since));
      List<OpenPage> pages = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          pages.add(new OpenPage(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3)));
        }
      }
      return pages;
    }
  }

  /**
   * Positions of a page's items with open rejections, held for this transaction so that nobody
   * replays them at the same time.
   */
  public static List<Integer> positions(Connection connection, UUID pageId) throws SQLException {
    List<Integer> positions = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT position FROM rejection WHERE page_id = ? AND replayed_at IS NULL
            ORDER BY position FOR UPDATE
            """)) {
      select.setObject(1, pageId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          positions.add(row.getInt(1));
        }
      }
    }
    return positions;
  }

  /** Notes that rejected items are stored after all; positions count from 0 within the page. */
  public static void markReplayed(
      Connection connection, UUID pageId, Collection<Integer> positions, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE rejection SET replayed_at = ?
            WHERE page_id = ? AND replayed_at IS NULL AND position = ANY (?)
            """)) {
      update.setTimestamp(1, Timestamp.from(at));
      update.setObject(2, pageId);
      update.setArray(3, connection.createArrayOf("int", positions.toArray()));
      update.executeUpdate();
    }
  }

  /** Notes that an item was read again in vain, and why; reason null: that has not changed. */
  public static void markTried(
      Connection connection,
      UUID pageId,
      int position,
      @Nullable Reason reason,
      String detail,
      Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE rejection r SET tried_at = q.at, reason = coalesce(q.reason, r.reason),
              detail = CASE WHEN q.reason IS NULL THEN r.detail ELSE q.detail END
            FROM (SELECT ?::timestamptz AS at, ?::text AS reason, ?::text AS detail) q
            WHERE r.page_id = ? AND r.position = ? AND r.replayed_at IS NULL
            """)) {
      update.setTimestamp(1, Timestamp.from(at));
      update.setString(2, reason == null ? null : reason.name());
      update.setString(3, detail);
      update.setObject(4, pageId);
      update.setInt(5, position);
      update.executeUpdate();
    }
  }
}
