package io.thintag.store;

import io.thintag.post.PostKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People's decisions about posts, inside the caller's transaction. Whoever writes holds the
 * platform's store lock.
 */
public final class DecisionStore {
  private DecisionStore() {}

  /** One step in the decisions about a post: decided, changed or withdrawn. */
  public record Step(
      int version,
      String action,
      List<String> units,
      String by,
      Instant at,
      @Nullable String note) {}

  /** The decisions there are about the given posts. */
  public static Map<PostKey, Decision> find(Connection connection, Collection<PostKey> keys)
      throws SQLException {
    Map<PostKey, Decision> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT platform, native_id, units, decided_by, decided_at, note, version
            FROM unnest(?::text[], ?::text[]) AS k(platform, native_id)
            JOIN decision USING (platform, native_id)
            """)) {
      PostStore.setKeys(connection, select, keys);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          PostKey key = new PostKey(row.getString("platform"), row.getString("native_id"));
          found.put(
              key,
              new Decision(
                  key,
                  units(row),
                  row.getString("decided_by"),
                  row.getTimestamp("decided_at").toInstant(),
                  row.getString("note"),
                  row.getInt("version")));
        }
      }
    }
    return found;
  }

  /** All steps of a post's decisions, in order. */
  public static List<Step> history(Connection connection, PostKey key) throws SQLException {
    List<Step> steps = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT version, action, units, by_user, at, note FROM decision_history
            WHERE platform = ? AND native_id = ? ORDER BY version
            """)) {
      select.setString(1, key.platform());
      select.setString(2, key.nativeId());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          steps.add(
              new Step(
                  row.getInt("version"),
                  row.getString("action"),
                  units(row),
                  row.getString("by_user"),
                  row.getTimestamp("at").toInstant(),
                  row.getString("note")));
        }
      }
    }
    return steps;
  }

  /** Stores a decision, in the place of an earlier one if there is one; its version is set here. */
  public static Decision put(
      Connection connection,
      PostKey key,
      List<String> units,
      String by,
      Instant at,
      @Nullable String note)
      throws SQLException {
    String action = find(connection, List.of(key)).isEmpty() ? "decided" : "changed";
    int version = step(connection, key, action, units, by, at, note);
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO decision (platform, native_id, units, decided_by, decided_at, note, version,
              text_digest)
            SELECT platform, native_id, ?, ?, ?, ?, ?, sha256(convert_to(text, 'UTF8'))
            FROM post WHERE platform = ? AND native_id = ?
            ON CONFLICT (platform, native_id) DO UPDATE SET units = excluded.units,
              decided_by = excluded.decided_by, decided_at = excluded.decided_at,
              note = excluded.note, version = excluded.version, text_digest = excluded.text_digest
            """)) {
      upsert.setArray(1, connection.createArrayOf("text", units.toArray()));
      upsert.setString(2, by);
      upsert.setTimestamp(3, Timestamp.from(at));
      upsert.setString(4, note);
      upsert.setInt(5, version);
      upsert.setString(6, key.platform());
      upsert.setString(7, key.nativeId());
      upsert.executeUpdate();
    }
    return new Decision(key, units, by, at, note, version);
  }

  /** Gives a post back to the engine; who did so stays in the history. */
  public static void withdraw(Connection connection, Decision decision, String by, Instant at)
      throws SQLException {
    step(connection, decision.post(), "withdrawn", decision.units(), by, at, null);
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM decision WHERE platform = ? AND native_id = ?")) {
      delete.setString(1, decision.post().platform());
      delete.setString(2, decision.post().nativeId());
      delete.executeUpdate();
    }
  }

  private static int step(
      Connection connection,
      PostKey key,
      String action,
      List<String> units,
      String by,
      Instant at,
      @Nullable String note)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO decision_history (platform, native_id, version, action, units, by_user, at,
              note)
            SELECT k.platform, k.native_id, coalesce(max(h.version), 0) + 1, ?, ?, ?, ?, ?
            FROM (SELECT ?::text AS platform, ?::text AS native_id) k
            LEFT JOIN decision_history h USING (platform, native_id)
            GROUP BY k.platform, k.native_id
            RETURNING version
            """)) {
      insert.setString(1, action);
      insert.setArray(2, connection.createArrayOf("text", units.toArray()));
      insert.setString(3, by);
      insert.setTimestamp(4, Timestamp.from(at));
      insert.setString(5, note);
      insert.setString(6, key.platform());
      insert.setString(7, key.nativeId());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static List<String> units(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("units").getArray());
  }
}
