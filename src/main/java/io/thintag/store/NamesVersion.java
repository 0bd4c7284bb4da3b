package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How often people changed the accounts and the aliases: what is held in memory of either is up to
 * date exactly if it was read under the version that is stored. Read it behind the platform's store
 * lock, so that a page judged with old names is stored before anybody judges it again with new
 * ones.
 *
 * @param accounts grows with every account that a person registers or withdraws
 * @param aliases grows with every alias that a person adds or withdraws
 */
public record NamesVersion(int accounts, int aliases) {

  /** The version that this connection sees. */
  public static NamesVersion read(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT accounts, aliases FROM names_version");
        ResultSet row = select.executeQuery()) {
      row.next();
      return new NamesVersion(row.getInt(1), row.getInt(2));
    }
  }

  /** Notes that the accounts were changed in this transaction. */
  public static void accountsChanged(Connection connection) throws SQLException {
    execute(connection, "UPDATE names_version SET accounts = accounts + 1");
  }

  /** Notes that the aliases were changed in this transaction. */
  public static void aliasesChanged(Connection connection) throws SQLException {
    execute(connection, "UPDATE names_version SET aliases = aliases + 1");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.executeUpdate();
    }
  }
}
