package io.thintag.web;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/** Lets several questions be answered from one snapshot, so that their answers fit together. */
@Singleton
final class OneMoment {
  private final TransactionOperations<Connection> transactions;

  OneMoment(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** Asks; a moment within a moment is the same one. */
  <T> T read(Supplier<T> questions) {
    return transactions.executeRead(
        status -> {
          try (Statement statement = status.getConnection().createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
          } catch (SQLException e) {
            throw new IllegalStateException("The database gave no snapshot", e);
          }
          return questions.get();
        });
  }
}
