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

  /** Pages with rejections that were not replayed yet and whose captures are still kept. */
  public static List<UUID> pagesToReplay(Connection connection, String campaign)
      throws SQLException {
    List<UUID> pages = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT DISTINCT page_id FROM rejection
            WHERE campaign = ? AND replayed_at IS NULL AND page_id IN (SELECT page_id FROM capture)
            """)) {
      select.setString(1, campaign);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          pages.add(row.getObject(1, UUID.class));
        }
      }
    }
    return pages;
  }

  /** Positions of a page's items that were rejected and not replayed yet. */
  public static List<Integer> positions(Connection connection, UUID pageId) throws SQLException {
    List<Integer> positions = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT position FROM rejection WHERE page_id = ? AND replayed_at IS NULL
            ORDER BY position
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

  /** Notes that a rejected item was stored after all; positions count from 0 within the page. */
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
}
