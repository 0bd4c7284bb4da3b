package io.thintag.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The first columns of rows of a roll-up, each as one parameter. */
final class UnitColumns {
  private final List<String> campaigns = new ArrayList<>();
  private final List<String> units = new ArrayList<>();
  private final List<String> platforms = new ArrayList<>();

  void add(Addition post) {
    campaigns.add(post.campaign());
    units.add(post.unitCode());
    platforms.add(post.platform());
  }

  /** Sets the first parameters; the index of the next one comes back. */
  int set(Connection connection, PreparedStatement statement) throws SQLException {
    texts(connection, statement, 1, campaigns);
    texts(connection, statement, 2, units);
    texts(connection, statement, 3, platforms);
    return 4;
  }

  static void texts(
      Connection connection, PreparedStatement statement, int index, List<String> values)
      throws SQLException {
    statement.setArray(index, connection.createArrayOf("text", values.toArray()));
  }
}
