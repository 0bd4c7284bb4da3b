package io.thintag.access;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Users and the hashes of their passwords. */
@Singleton
final class UserStore {
  private final TransactionOperations<Connection> transactions;

  UserStore(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** The stored hash of a user's password. */
  Optional<String> passwordHash(String name) {
    return transactions.executeRead(
        status -> {
          try (PreparedStatement statement =
              status
                  .getConnection()
                  .prepareStatement("SELECT password_hash FROM app_user WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
              return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
          } catch (SQLException e) {
            throw new IllegalStateException("The users could not be read", e);
          }
        });
  }

  /** Adds a user; false, and nothing changes, if there is one of that name. */
  boolean add(String name, String passwordHash) {
    return transactions.executeWrite(
        status -> {
          try (PreparedStatement statement =
              status
                  .getConnection()
                  .prepareStatement(
                      """
                      INSERT INTO app_user (name, password_hash, updated_at) VALUES (?, ?, now())
                      ON CONFLICT (name) DO NOTHING
                      """)) {
            statement.setString(1, name);
            statement.setString(2, passwordHash);
            return statement.executeUpdate() > 0;
          } catch (SQLException e) {
            throw new IllegalStateException("The user could not be stored", e);
          }
        });
  }
}
