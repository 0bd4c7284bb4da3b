package io.thintag.store;

import io.micronaut.serde.ObjectMapper;
import io.thintag.post.Engagement;
import io.thintag.post.PostKey;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes posts and their place in campaigns, inside the caller's transaction. Whole pages go as one
 * JSON parameter, so that a page costs a fixed number of statements.
 */
@Singleton
public final class PostStore {
  private final ObjectMapper json;

  PostStore(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Lets one transaction at a time change the posts of a platform: roll-ups are kept per platform,
   * so this alone keeps two collectors from waiting for each other in a ring.
   */
  public void lock(Connection connection, Collection<String> platforms) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT pg_advisory_xact_lock(hashtextextended('thintag.store.' || ?, 0))")) {
      for (String platform : new TreeSet<>(platforms)) {
        statement.setString(1, platform);
        statement.execute();
      }
    }
  }

  /** What is stored of the given posts. */
  public Map<PostKey, StoredPost> find(Connection connection, Collection<PostKey> keys)
      throws SQLException {
    Map<PostKey, StoredPost> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(PostSql.FIND)) {
      setKeys(connection, statement, keys);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          StoredPost post = read(row);
          found.put(post.key(), post);
        }
      }
    }
    return found;
  }

  /** The rows of posts that are not stored, and of their memberships, made ready to be written. */
  public FreshRows fresh(List<PostRow> rows, List<MembershipRow> memberships) {
    return new FreshRows(json, rows, memberships);
  }

  /**
   * Writes posts that are not stored yet.
   *
   * @throws SQLException also if one of them is stored after all
   */
  public void write(Connection connection, FreshRows fresh) throws SQLException {
    fresh.write(connection);
    writeVerdicts(connection, fresh.doubtful());
  }

  /**
   * Writes posts that are stored already; counts that they replace are kept as history; those that
   * wait for review keep their place in the queue up to date.
   */
  public void rewrite(Connection connection, List<PostRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String again = json(rows);
    update(connection, PostSql.KEEP_COUNTS, again);
    update(connection, PostSql.WRITE_POSTS, again);
    try (PreparedStatement statement = connection.prepareStatement(PostSql.RANK_OPEN)) {
      setKeys(
          connection,
          statement,
          rows.stream().map(row -> new PostKey(row.platform(), row.nativeId())).toList());
      statement.executeUpdate();
    }
  }

  /** Writes memberships; what was there for the same campaign and post is replaced. */
  public void writeMemberships(Connection connection, List<MembershipRow> rows)
      throws SQLException {
    writeVerdicts(connection, rows);
    writeUnits(connection, rows);
  }

  /** Writes memberships but leaves the units of known ones as they are. */
  public void writeVerdicts(Connection connection, List<MembershipRow> rows) throws SQLException {
    if (!rows.isEmpty()) {
      update(connection, PostSql.WRITE_MEMBERSHIPS, json(rows));
    }
  }

  /** Replaces the units of memberships. */
  public void writeUnits(Connection connection, List<MembershipRow> rows) throws SQLException {
    UnitPlaces.clear(connection, rows);
    UnitPlaces.write(connection, rows);
  }

  /**
   * Notes that posts were seen again unchanged.
   *
   * @param refreshBy until when each platform's terms let us keep what was read
   * @param ages of a post at which it is read again for its counts
   */
  public void touch(
      Connection connection,
      Collection<PostKey> keys,
      Instant at,
      Map<String, Instant> refreshBy,
      List<Duration> ages)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PostSql.TOUCH)) {
      for (Map.Entry<String, Instant> platform : refreshBy.entrySet()) {
        statement.setTimestamp(1, Timestamp.from(platform.getValue()));
        statement.setArray(2, DuePosts.intervals(connection, ages));
        statement.setTimestamp(3, Timestamp.from(at));
        statement.setString(4, platform.getKey());
        statement.setArray(
            5,
            connection.createArrayOf(
                "text",
                keys.stream()
                    .filter(key -> key.platform().equals(platform.getKey()))
                    .map(PostKey::nativeId)
                    .toArray()));
        statement.executeUpdate();
      }
    }
  }

  /**
   * Notes that the platform did not show posts.
   *
   * @param again when to look for them once more
   */
  public void markMissing(
      Connection connection, Collection<PostKey> keys, Instant at, Instant again)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PostSql.MARK_MISSING)) {
      statement.setTimestamp(1, Timestamp.from(again));
      setKeys(connection, statement, keys, 2);
      statement.setTimestamp(4, Timestamp.from(at));
      statement.executeUpdate();
    }
  }

  /** Marks posts as deleted by their authors and erases their text. */
  public void markDeleted(Connection connection, Collection<PostKey> keys, Instant at)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PostSql.MARK_DELETED)) {
      setKeys(connection, statement, keys);
      statement.setTimestamp(3, Timestamp.from(at));
      statement.executeUpdate();
    }
    try (PreparedStatement statement = connection.prepareStatement(PostSql.MARK_MEMBERS_DELETED)) {
      setKeys(connection, statement, keys);
      statement.executeUpdate();
    }
    erase(connection, keys, at);
  }

  /**
   * Erases what a person wrote and who it was, evidence, captures and the notes on decisions
   * included; the counts and the decisions stay. What cannot be read cannot wait for review.
   */
  public void erase(Connection connection, Collection<PostKey> keys, Instant at)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PostSql.ERASE)) {
      setKeys(connection, statement, keys);
      statement.setTimestamp(3, Timestamp.from(at));
      statement.executeUpdate();
    }
    for (String sql : PostSql.ERASE_ELSEWHERE) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        setKeys(connection, statement, keys);
        statement.executeUpdate();
      }
    }
  }

  static void setKeys(Connection connection, PreparedStatement statement, Collection<PostKey> keys)
      throws SQLException {
    setKeys(connection, statement, keys, 1);
  }

  private static void setKeys(
      Connection connection, PreparedStatement statement, Collection<PostKey> keys, int first)
      throws SQLException {
    Array platforms =
        connection.createArrayOf("text", keys.stream().map(PostKey::platform).toArray());
    Array ids = connection.createArrayOf("text", keys.stream().map(PostKey::nativeId).toArray());
    statement.setArray(first, platforms);
    statement.setArray(first + 1, ids);
  }

  private static void update(Connection connection, String sql, String page) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, page);
      statement.executeUpdate();
    }
  }

  private String json(List<?> rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoredPost read(ResultSet row) throws SQLException {
    return new StoredPost(
        new PostKey(row.getString("platform"), row.getString("native_id")),
        row.getString("text"),
        row.getString("url"),
        row.getString("account_key"),
        row.getTimestamp("published_at").toInstant(),
        instant(row, "edited_at"),
        row.getBoolean("repost"),
        new Engagement(
            count(row, "views"), count(row, "likes"), count(row, "comments"), count(row, "shares")),
        row.getString("source_ref"),
        row.getTimestamp("deleted_at") != null,
        instant(row, "missing_since"),
        campaigns(row));
  }

  private static Map<String, String> campaigns(ResultSet row) throws SQLException {
    Map<String, String> campaigns = new HashMap<>();
    for (Object pair : (Object[]) row.getArray("campaigns").getArray()) {
      String[] campaign = (String[]) pair;
      campaigns.put(campaign[0], campaign[1]);
    }
    return campaigns;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Long count(ResultSet row, String column) throws SQLException {
    long count = row.getLong(column);
    return row.wasNull() ? null : count;
  }
}
