package io.thintag.store;

import io.thintag.post.PostKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts whose platform's terms want them read again or erased soon. */
public final class DuePosts {
  private DuePosts() {}

  /** A post to be read again by the source that found it. */
  public record Due(PostKey key, String source, @Nullable String sourceRef) {}

  /** The posts that must be read again before {@code by}, the most urgent first. */
  public static List<Due> before(Connection connection, Instant by, String source, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT platform, native_id, source, source_ref FROM post
            WHERE refresh_by < ? AND erased_at IS NULL AND source = ?
            ORDER BY refresh_by, platform, native_id LIMIT ?
            """)) {
      select.setTimestamp(1, Timestamp.from(by));
      select.setString(2, source);
      select.setInt(3, limit);
      List<Due> due = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(
              new Due(
                  new PostKey(row.getString(1), row.getString(2)),
                  row.getString(3),
                  row.getString(4)));
        }
      }
      return due;
    }
  }

  /** The posts whose time ran out unread. Imported ones came from a person, not from a platform. */
  public static List<PostKey> overdue(
      Connection connection, Instant now, String exceptSource, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT platform, native_id FROM post
            WHERE refresh_by < ? AND erased_at IS NULL AND source <> ?
            ORDER BY refresh_by, platform, native_id LIMIT ?
            """)) {
      select.setTimestamp(1, Timestamp.from(now));
      select.setString(2, exceptSource);
      select.setInt(3, limit);
      List<PostKey> keys = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          keys.add(new PostKey(row.getString(1), row.getString(2)));
        }
      }
      return keys;
    }
  }
}
