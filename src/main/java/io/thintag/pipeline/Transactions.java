package io.thintag.pipeline;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** One transaction around one piece of SQL work; what fails is rolled back whole. */
@Singleton
public final class Transactions {
  private final TransactionOperations<Connection> operations;

  Transactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  /** Work on a connection whose transaction somebody else ends. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * Does the work, or joins the transaction that this thread is in.
   *
   * @throws StoreFailed if the database did not take it
   */
  public <T> T write(Work<T> work) {
    return operations.executeWrite(
        status -> {
          try {
            return work.with(status.getConnection());
          } catch (SQLException e) {
            throw new StoreFailed(e);
          }
        });
  }

  /** Reading only. */
  <T> T read(Work<T> work) {
    return operations.executeRead(
        status -> {
          try {
            return work.with(status.getConnection());
          } catch (SQLException e) {
            throw new StoreFailed(e);
          }
        });
  }

  /** Does the work and takes it back, to see what would happen. */
  <T> T rehearse(Work<T> work) {
    return operations.executeWrite(
        status -> {
          status.setRollbackOnly();
          try {
            return work.with(status.getConnection());
          } catch (SQLException e) {
            throw new StoreFailed(e);
          }
        });
  }
}
