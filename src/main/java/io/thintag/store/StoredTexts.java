package io.thintag.store;

import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stored posts in their normal form, to be judged again. */
public final class StoredTexts {
  private StoredTexts() {}

  /** A stored post and the unit that was claimed for it in the campaign. */
  public record Stored(Post post, @Nullable String claimedUnit) {}

  /** The next posts of a campaign behind a key that still have their text and are not deleted. */
  public static List<Stored> page(
      Connection connection, String campaign, @Nullable PostKey after, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT p.*, c.claimed_unit FROM campaign_post c JOIN post p USING (platform, native_id)
            WHERE c.campaign = ? AND (c.platform, c.native_id) > (?, ?)
              AND p.text IS NOT NULL AND NOT c.deleted
            ORDER BY c.platform, c.native_id LIMIT ?
            """)) {
      select.setString(1, campaign);
      select.setString(2, after == null ? "" : after.platform());
      select.setString(3, after == null ? "" : after.nativeId());
      select.setInt(4, limit);
      List<Stored> posts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          posts.add(new Stored(post(row), row.getString("claimed_unit")));
        }
      }
      return posts;
    }
  }

  /** One stored post, unless its text is erased. */
  public static Optional<Post> find(Connection connection, PostKey key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT * FROM post WHERE platform = ? AND native_id = ? AND text IS NOT NULL")) {
      select.setString(1, key.platform());
      select.setString(2, key.nativeId());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(post(row)) : Optional.empty();
      }
    }
  }

  private static Post post(ResultSet row) throws SQLException {
    String platform = row.getString("platform");
    String url = row.getString("url");
    return new Post(
        new PostKey(platform, row.getString("native_id")),
        row.getString("text"),
        List.of((String[]) row.getArray("hashtags").getArray()),
        new Account(
            platform,
            row.getString("account_native_id"),
            row.getString("account_handle"),
            row.getString("account_name")),
        url == null ? null : URI.create(url),
        row.getTimestamp("published_at").toInstant(),
        null,
        Engagement.UNKNOWN,
        MediaKind.valueOf(row.getString("media").toUpperCase(Locale.ROOT)),
        row.getBoolean("repost"));
  }
}
