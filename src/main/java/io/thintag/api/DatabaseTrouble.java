package io.thintag.api;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is gone from a statement that is wrong. */
final class DatabaseTrouble {
  private DatabaseTrouble() {}

  /** True if the database could not be reached, is shutting down or takes no more connections. */
  static boolean isIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || cause instanceof ConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Classes 08 (connection), 53 (resources) and 57P (operator) of PostgreSQL's SQLSTATE list. */
  private static boolean isConnectionState(String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
  }
}
