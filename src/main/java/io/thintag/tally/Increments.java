package io.thintag.tally;

import io.thintag.post.PostKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * Moves the roll-ups with the posts, inside the caller's transaction: {@link #remove} before posts
 * change, {@link #add} after. Both read the view {@code contribution}, so an increment is by
 * definition what a recount would find; only what new posts add is told by whoever stores them. The
 * caller holds the platform's store lock.
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
    return remove(connection, keys.size(), posts(keys), sql -> sql);
  }

  /** Adds what the posts contribute now, then tidies the roll-ups that a removal touched. */
  public static void add(Connection connection, Collection<PostKey> keys, Touched touched)
      throws SQLException {
    add(connection, keys.size(), posts(keys), sql -> sql, touched);
  }

  /**
   * The same, and new posts beside them.
   *
   * @param additions what they add
   */
  public static void add(
      Connection connection, Collection<PostKey> keys, Additions additions, Touched touched)
      throws SQLException {
    additions.write(connection);
    add(connection, keys, touched);
  }

  /** Takes what posts contribute now to single units out of these units' roll-ups. */
  public static Touched removePlaces(Connection connection, Collection<Place> places)
      throws SQLException {
    return remove(connection, places.size(), places(places), TallySql::forPlaces);
  }

  /** Adds what posts contribute now to single units, then tidies as {@link #add} does. */
  public static void addPlaces(Connection connection, Collection<Place> places, Touched touched)
      throws SQLException {
    add(connection, places.size(), places(places), TallySql::forPlaces, touched);
  }

  /** One unit that a post of a campaign counts for. */
  public record Place(String campaign, String unitCode, PostKey post) {}

  private static Touched remove(
      Connection connection, int size, String[][] keys, UnaryOperator<String> form)
      throws SQLException {
    if (size == 0) {
      return Touched.NOTHING;
    }
    Touched touched;
    try (PreparedStatement statement = prepare(connection, form.apply(TallySql.TOUCHED), keys);
        ResultSet row = statement.executeQuery()) {
      row.next();
      touched = new Touched(row.getString(1));
    }
    if (!touched.isNothing()) {
      execute(connection, form.apply(TallySql.REMOVE), keys);
    }
    return touched;
  }

  private static void add(
      Connection connection, int size, String[][] keys, UnaryOperator<String> form, Touched touched)
      throws SQLException {
    if (size > 0) {
      execute(connection, form.apply(TallySql.ADD), keys);
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

  private static String[][] posts(Collection<PostKey> keys) {
    return new String[][] {
      keys.stream().map(PostKey::platform).toArray(String[]::new),
      keys.stream().map(PostKey::nativeId).toArray(String[]::new)
    };
  }

  private static String[][] places(Collection<Place> places) {
    return new String[][] {
      places.stream().map(place -> place.post().platform()).toArray(String[]::new),
      places.stream().map(place -> place.post().nativeId()).toArray(String[]::new),
      places.stream().map(Place::campaign).toArray(String[]::new),
      places.stream().map(Place::unitCode).toArray(String[]::new)
    };
  }

  private static void execute(Connection connection, String sql, String[][] keys)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, keys)) {
      statement.execute();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, String[][] keys)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < keys.length; i++) {
      statement.setArray(i + 1, connection.createArrayOf("text", keys[i]));
    }
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
