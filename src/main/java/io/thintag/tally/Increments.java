package io.thintag.tally;

import io.thintag.post.PostKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Moves the roll-ups with the posts, inside the caller's transaction: {@link #remove} before posts
 * change, {@link #add} after. Both read the view {@code contribution}, so an increment is by
 * definition what a recount would find. The caller holds the platform's store lock.
 */
public final class Increments {
  private Increments() {}

  /**
   * Takes what the posts contribute now out of every roll-up, in all campaigns.
   *
   * @return the roll-ups touched, for {@link #add}
   */
  public static Touched remove(Connection connection, Collection<PostKey> keys)
      throws SQLException {
    if (keys.isEmpty()) {
      return Touched.NOTHING;
    }
    Touched touched;
    try (PreparedStatement statement = prepare(connection, TallySql.TOUCHED, keys);
        ResultSet row = statement.executeQuery()) {
      row.next();
      touched = new Touched(row.getString(1));
    }
    if (!touched.isNothing()) {
      execute(connection, TallySql.REMOVE, keys);
    }
    return touched;
  }

  /** Adds what the posts contribute now, then tidies the roll-ups that a removal touched. */
  public static void add(Connection connection, Collection<PostKey> keys, Touched touched)
      throws SQLException {
    if (!keys.isEmpty()) {
      execute(connection, TallySql.ADD, keys);
    }
    if (!touched.isNothing()) {
      for (String sql : TallySql.TIDY) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setString(1, touched.json());
          statement.executeUpdate();
        }
      }
    }
  }

  private static void execute(Connection connection, String sql, Collection<PostKey> keys)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, keys)) {
      statement.execute();
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, Collection<PostKey> keys) throws SQLException {
    Array platforms =
        connection.createArrayOf("text", keys.stream().map(PostKey::platform).toArray());
    Array ids = connection.createArrayOf("text", keys.stream().map(PostKey::nativeId).toArray());
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setArray(1, platforms);
    statement.setArray(2, ids);
    return statement;
  }

  /** Roll-ups from which something was taken: JSON rows of campaign, unit, platform and day. */
  public record Touched(String json) {
    public static final Touched NOTHING = new Touched("[]");

    boolean isNothing() {
      return json.equals("[]");
    }
  }
}
