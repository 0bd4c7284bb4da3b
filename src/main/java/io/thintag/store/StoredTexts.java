package io.thintag.store;

import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stored posts with what judging them needs and nothing else: link, media, engagement and display
 * name are left out. Only posts that still have their text and are not deleted.
 */
public final class StoredTexts {
  /** Letters after which a page ends early, so that pages of long texts fit into memory too. */
  private static final int MOST_LETTERS = 4_000_000;

  private static final int FETCH = 500;

  private StoredTexts() {}

  /** A stored post and the unit that was claimed for it in the campaign. */
  public record Stored(Post post, @Nullable String claimedUnit) {}

  /**
   * A post as it was found.
   *
   * @param certainty of the stored verdict
   * @param verdictHash of the stored verdict, null if it is not known
   */
  public record Found(Stored stored, String certainty, @Nullable Long verdictHash) {}

  /** What stands before FROM, FROM included, is shared with those who read more of a post. */
  static final String COLUMNS =
      """
      SELECT c.platform, c.native_id, p.text, nullif(p.hashtags, '{}') AS hashtags,
        p.account_native_id, p.account_handle, p.published_at, p.repost,
        c.claimed_unit, c.certainty, c.verdict_hash
      """;

  private static final String PAGE =
      COLUMNS
          + """
          FROM campaign_post c JOIN post p USING (platform, native_id)
          WHERE c.campaign = ? AND (c.platform, c.native_id) > (?, ?)
            AND (p.platform, p.native_id) > (?, ?) AND p.text IS NOT NULL AND NOT c.deleted
          ORDER BY c.platform, c.native_id LIMIT %d
          """;

  /**
   * The next posts of a campaign, in the order of their keys. Reads within a transaction, so that
   * rows come in portions.
   *
   * @param after key of the last post that was read; null: from the first
   * @return empty behind the last post
   */
  public static List<Found> page(
      Connection connection, String campaign, @Nullable PostKey after, int limit)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(PAGE.formatted(limit))) {
      select.setFetchSize(FETCH);
      select.setString(1, campaign);
      for (int i = 2; i <= 4; i += 2) {
        select.setString(i, after == null ? "" : after.platform());
        select.setString(i + 1, after == null ? "" : after.nativeId());
      }
      List<Found> posts = new ArrayList<>();
      long letters = 0;
      try (ResultSet row = select.executeQuery()) {
        while (letters < MOST_LETTERS && row.next()) {
          Found found = read(row);
          posts.add(found);
          letters += found.stored().post().text().length();
        }
      }
      return posts;
    }
  }

  /** One stored post, unless its text is erased. */
  public static Optional<Post> find(Connection connection, PostKey key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT platform, native_id, text, nullif(hashtags, '{}') AS hashtags,
              account_native_id, account_handle, published_at, repost
            FROM post WHERE platform = ? AND native_id = ? AND text IS NOT NULL
            """)) {
      select.setString(1, key.platform());
      select.setString(2, key.nativeId());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(post(row)) : Optional.empty();
      }
    }
  }

  static Found read(ResultSet row) throws SQLException {
    long hash = row.getLong("verdict_hash");
    return new Found(
        new Stored(post(row), row.getString("claimed_unit")),
        row.getString("certainty"),
        row.wasNull() ? null : hash);
  }

  private static Post post(ResultSet row) throws SQLException {
    String platform = row.getString("platform");
    Array hashtags = row.getArray("hashtags");
    return new Post(
        new PostKey(platform, row.getString("native_id")),
        row.getString("text"),
        hashtags == null ? List.of() : List.of((String[]) hashtags.getArray()),
        new Account(
            platform, row.getString("account_native_id"), row.getString("account_handle"), null),
        null,
        row.getTimestamp("published_at").toInstant(),
        null,
        Engagement.UNKNOWN,
        MediaKind.TEXT,
        row.getBoolean("repost"));
  }
}
