package io.thintag.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What PostgreSQL believes of the tables. It looks by itself, but a minute late: until then it
 * plans for tables that were empty before a large import, and answers take seconds.
 */
public final class Statistics {
  private static final int FEW = 1_000;
  private static final double NOTABLE_SHARE = 0.1;

  private Statistics() {}

  /**
   * Looks at the tables anew if they have grown notably.
   *
   * @param stored new posts since somebody looked
   */
  public static void afterMany(Connection connection, int stored) throws SQLException {
    if (stored < FEW) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      if (stored > NOTABLE_SHARE * believed(statement)) {
        statement.execute(
            "ANALYZE post, campaign_post, post_unit, tally, tally_total, tally_account");
      }
    }
  }

  private static double believed(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT reltuples FROM pg_class WHERE oid = 'post'::regclass")) {
      row.next();
      return row.getDouble(1);
    }
  }
}
