package io.thintag.pipeline;

import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** How many registered accounts a source has to read, and how they are divided. */
@Singleton
public final class RegisteredTargets {
  /** A slice has no more accounts than are read at a time, so that none of them waits. */
  static final int SLICE_AT_MOST = TargetReader.ACCOUNTS_AT_ONCE;

  private final Transactions transactions;

  RegisteredTargets(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * How many slices the accounts of a source are divided into; 1: it has few. Grows in steps of an
   * eighth, so that one more account seldom moves the others.
   */
  public int slices(RegisteredSource source) {
    return source.has(Lane.KNOWN_ACCOUNTS)
        ? transactions.read(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement(
                      """
              SELECT (SELECT count(*) FROM watch WHERE source = ?),
                (SELECT count(*) FROM account WHERE platform = ?)
              """)) {
                select.setString(1, source.name());
                select.setString(2, source.channelsOf());
                try (ResultSet row = select.executeQuery()) {
                  row.next();
                  return slices(row.getInt(1), row.getInt(2));
                }
              }
            })
        : 1;
  }

  /** Addresses and accounts are divided each for themselves; a slice has its share of both. */
  static int slices(int addresses, int accounts) {
    int slices = 1;
    while (share(addresses, slices) + share(accounts, slices) > SLICE_AT_MOST) {
      slices += Math.max(1, slices / SLICE_AT_MOST);
    }
    return slices;
  }

  private static int share(int number, int slices) {
    return (number + slices - 1) / slices;
  }
}
