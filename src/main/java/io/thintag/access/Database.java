package io.thintag.access;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the statements of this package, each in a transaction of its own or in the caller's. */
@Singleton
final class Database {
  private final TransactionOperations<Connection> transactions;

  Database(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** All or nothing. */
  <T> T write(Work<T> work) {
    return transactions.executeWrite(
        status -> {
          try {
            return work.with(status.getConnection());
          } catch (SQLException e) {
            throw new IllegalStateException("The users could not be read or written", e);
          }
        });
  }

  /** The rows of a query; {@code values} fill its question marks in order. */
  static <T> List<T> select(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row.read(result));
        }
      }
      return rows;
    }
  }

  /** Number of rows changed. */
  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
