package io.thintag.store;

import io.micronaut.transaction.TransactionOperations;
import io.thintag.attribute.RegisteredAccounts;
import io.thintag.post.Account;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registered accounts, held in memory as one immutable table. {@link #in} notices what people
 * changed; {@link #reload} at the start of each run notices the rest.
 */
@Singleton
public class AccountDirectory {
  private final TransactionOperations<Connection> transactions;
  private volatile @Nullable Table table;

  AccountDirectory(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** The accounts as they are now. */
  public RegisteredAccounts current() {
    return read(connection -> in(connection, NamesVersion.read(connection)));
  }

  /** The accounts as people have left them under this version. */
  public RegisteredAccounts in(Connection connection, NamesVersion version) throws SQLException {
    Table now = table;
    if (now == null || now.version() != version.accounts()) {
      now = read(connection, version);
      table = now;
    }
    return now;
  }

  /** The accounts, read again whatever changed them. */
  public RegisteredAccounts reload() {
    Table read = read(connection -> read(connection, NamesVersion.read(connection)));
    table = read;
    return read;
  }

  private <T> T read(Reading<T> reading) {
    return transactions.executeRead(
        status -> {
          try {
            return reading.from(status.getConnection());
          } catch (SQLException e) {
            throw new IllegalStateException("The registered accounts could not be read", e);
          }
        });
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  /** Accounts that are newer than the version do no harm: they are read again. */
  private static Table read(Connection connection, NamesVersion version) throws SQLException {
    Map<String, String> byId = new HashMap<>();
    Map<String, String> byHandle = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT platform, native_id, handle, unit_code FROM account
                WHERE unit_code IS NOT NULL AND status <> 'withdrawn'
                """);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String platform = row.getString(1) + ' ';
        if (row.getString(2) != null) {
          byId.put(platform + row.getString(2), row.getString(4));
        }
        if (row.getString(3) != null) {
          byHandle.put(platform + Account.foldHandle(row.getString(3)), row.getString(4));
        }
      }
    }
    return new Table(byId, byHandle, version.accounts());
  }

  private record Table(Map<String, String> byId, Map<String, String> byHandle, int version)
      implements RegisteredAccounts {
    @Override
    public Optional<String> unitOf(Account account) {
      if (account.nativeId() != null) {
        return Optional.ofNullable(byId.get(account.platform() + ' ' + account.nativeId()));
      }
      return Optional.ofNullable(account.handle())
          .map(handle -> byHandle.get(account.platform() + ' ' + Account.foldHandle(handle)));
    }
  }
}
