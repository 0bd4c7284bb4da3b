package io.thintag.store;

import io.thintag.post.PostKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far judging the stored posts of each campaign again has come. */
public final class ReattributionLog {
  private ReattributionLog() {}

  /**
   * The last re-attribution of a campaign.
   *
   * @param fingerprint of everything that its verdicts rest on besides the posts
   * @param after key of the last post that is done; null: none is
   * @param postsRead posts that were judged up to there
   * @param verdictsChanged those of them whose verdict became another
   * @param finished false while it runs, or if it was interrupted
   */
  public record Entry(
      String campaign,
      String fingerprint,
      @Nullable PostKey after,
      long postsRead,
      long verdictsChanged,
      boolean finished) {}

  private static final String FINGERPRINT =
      """
      SELECT md5(concat_ws('|', ?::text, ?::text,
        (SELECT version::text FROM campaign WHERE slug = ?),
        (SELECT string_agg(concat_ws(' ', platform, native_id, handle, unit_code), E'\\n'
            ORDER BY platform, account_key)
          FROM account WHERE unit_code IS NOT NULL AND status <> 'withdrawn'),
        (SELECT string_agg(concat_ws(' ', unit_code, full_name), E'\\n' ORDER BY unit_code, id)
          FROM unit_history),
        (SELECT string_agg(concat_ws(' ', normal, unit_code, within_code), E'\n'
            ORDER BY normal, unit_code, within_code)
          FROM local_alias WHERE withdrawn_at IS NULL)))
      """;

  /**
   * Names everything that the verdicts of a campaign rest on besides its posts: the rules, the
   * gazetteer with its history, the registered accounts, the aliases and the campaign itself.
   * Decisions are not among them: they are applied when they are made.
   */
  public static String fingerprint(
      Connection connection, String campaign, String rules, String gazetteer) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FINGERPRINT)) {
      select.setString(1, rules);
      select.setString(2, gazetteer);
      select.setString(3, campaign);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  public static Optional<Entry> find(Connection connection, String campaign) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT campaign, fingerprint, after_platform, after_native_id, posts_read,
              verdicts_changed, finished_at IS NOT NULL AS finished
            FROM reattribution WHERE campaign = ?
            """)) {
      select.setString(1, campaign);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        String platform = row.getString("after_platform");
        return Optional.of(
            new Entry(
                row.getString("campaign"),
                row.getString("fingerprint"),
                platform.isEmpty() ? null : new PostKey(platform, row.getString("after_native_id")),
                row.getLong("posts_read"),
                row.getLong("verdicts_changed"),
                row.getBoolean("finished")));
      }
    }
  }

  /** Begins anew; what was noted of an earlier time is forgotten. */
  public static void begin(Connection connection, String campaign, String fingerprint, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO reattribution AS r (campaign, fingerprint, started_at, updated_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (campaign) DO UPDATE SET fingerprint = excluded.fingerprint,
              after_platform = '', after_native_id = '', posts_read = 0, verdicts_changed = 0,
              started_at = excluded.started_at, updated_at = excluded.updated_at,
              finished_at = NULL
            """)) {
      insert.setString(1, campaign);
      insert.setString(2, fingerprint);
      insert.setTimestamp(3, Timestamp.from(now));
      insert.setTimestamp(4, Timestamp.from(now));
      insert.executeUpdate();
    }
  }

  /** Notes that all posts up to a key are done. */
  public static void move(
      Connection connection, String campaign, PostKey after, int read, int changed, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE reattribution SET after_platform = ?, after_native_id = ?,
              posts_read = posts_read + ?, verdicts_changed = verdicts_changed + ?, updated_at = ?
            WHERE campaign = ?
            """)) {
      update.setString(1, after.platform());
      update.setString(2, after.nativeId());
      update.setInt(3, read);
      update.setInt(4, changed);
      update.setTimestamp(5, Timestamp.from(now));
      update.setString(6, campaign);
      update.executeUpdate();
    }
  }

  public static void finish(Connection connection, String campaign, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE reattribution SET finished_at = ?, updated_at = ? WHERE campaign = ?")) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setTimestamp(2, Timestamp.from(now));
      update.setString(3, campaign);
      update.executeUpdate();
    }
  }
}
