package io.thintag.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts everything again from the posts and compares it with the roll-ups ({@code verify}). */
public final class Recount {
  /** Differences listed at most; more only repeat the first. */
  public static final int LISTED_AT_MOST = 1_000;

  private Recount() {}

  /**
   * Compares within one snapshot, so that it may run while posts come in.
   *
   * @return each roll-up that is not what the posts say; empty if all agree
   */
  public static List<Difference> differences(Connection connection) throws SQLException {
    List<Difference> found = new ArrayList<>();
    for (RecountSql.Comparison comparison : RecountSql.ALL) {
      try (PreparedStatement statement = connection.prepareStatement(comparison.sql())) {
        statement.setMaxRows(LISTED_AT_MOST - found.size());
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            found.add(
                new Difference(
                    comparison.table(), row.getString(1), row.getString(2), row.getString(3)));
          }
        }
      }
      if (found.size() >= LISTED_AT_MOST) {
        break;
      }
    }
    return found;
  }

  /**
   * One roll-up that is wrong.
   *
   * @param table where it stands
   * @param key which one, for people to read
   * @param stored what is stored, «missing» if it is not there
   * @param recounted what the posts say, «missing» if it should not be there
   */
  public record Difference(String table, String key, String stored, String recounted) {}
}
