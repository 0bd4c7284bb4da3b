package io.thintag.store;

import io.thintag.store.Rejections.Reason;
import io.thintag.store.Rejections.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Open rejections as they are shown, newest first. */
public final class RejectionLog {
  private RejectionLog() {}

  /**
   * An item that is still rejected.
   *
   * @param target what was read: a tag search, an account, a file
   * @param nativeId the platform's id, if that much could be read
   * @param line line in the file, 0 if it came from no file
   * @param triedAt when it was last read again in vain; null: never
   * @param captured true if its raw answers are kept, so that it can be replayed
   */
  public record Entry(
      String source,
      String fingerprint,
      UUID runId,
      String target,
      @Nullable String platform,
      @Nullable String nativeId,
      int line,
      Reason reason,
      String detail,
      Instant rejectedAt,
      @Nullable Instant triedAt,
      boolean captured) {}

  /** The last entry of a page. */
  public record After(Instant rejectedAt, String source, String fingerprint) {
    public static After of(Entry entry) {
      return new After(entry.rejectedAt(), entry.source(), entry.fingerprint());
    }
  }

  /** Reads a page; after null: the first. */
  public static List<Entry> page(
      Connection connection, Selection selection, @Nullable After after, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT r.source, r.fingerprint, p.run_id, p.target, r.platform, r.native_id, r.line,
              r.reason, r.detail, r.rejected_at, r.tried_at,
              EXISTS (SELECT 1 FROM capture c WHERE c.page_id = r.page_id)
            FROM (SELECT ?::text AS source, ?::timestamptz AS since) q
            JOIN rejection r ON r.campaign = ? AND r.replayed_at IS NULL
              AND r.rejected_at <= coalesce(?, 'infinity'::timestamptz)
              AND (q.source IS NULL OR r.source = q.source)
              AND (q.since IS NULL OR r.rejected_at >= q.since)
            JOIN collected_page p ON p.id = r.page_id
            WHERE ?::timestamptz IS NULL OR r.rejected_at < ?
              OR (r.rejected_at = ? AND (r.source, r.fingerprint) > (?, ?))
            ORDER BY r.rejected_at DESC, r.source, r.fingerprint LIMIT ?
            """)) {
      Instant since = selection.since();
      Timestamp end = after == null ? null : Timestamp.from(after.rejectedAt());
      select.setString(1, selection.source());
      select.setTimestamp(2, since == null ? null : Timestamp.from(since));
      select.setString(3, selection.campaign());
      for (int i = 4; i <= 7; i++) {
        select.setTimestamp(i, end);
      }
      select.setString(8, after == null ? "" : after.source());
      select.setString(9, after == null ? "" : after.fingerprint());
      select.setInt(10, limit);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(read(row));
        }
      }
      return entries;
    }
  }

  private static Entry read(ResultSet row) throws SQLException {
    Timestamp tried = row.getTimestamp(11);
    return new Entry(
        row.getString(1),
        row.getString(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        Reason.valueOf(row.getString(8)),
        row.getString(9),
        row.getTimestamp(10).toInstant(),
        tried == null ? null : tried.toInstant(),
        row.getBoolean(12));
  }
}
