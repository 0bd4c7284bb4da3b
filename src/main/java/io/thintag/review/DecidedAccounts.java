package io.thintag.review;

import io.thintag.campaign.FieldError;
import io.thintag.post.Account;
import io.thintag.review.Decider.Act;
import io.thintag.store.NamesVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/** Registers the accounts of posts that people decided about. */
final class DecidedAccounts {
  private DecidedAccounts() {}

  /**
   * Registers the account of a post to a unit, verified by a person.
   *
   * @return false if a person had registered it so before
   * @throws Refusal.AccountTaken if it is registered to another unit
   */
  static boolean register(Connection connection, Account account, String unit, Act act)
      throws SQLException {
    if (account.key().isEmpty()) {
      throw new Refusal.Invalid(
          List.of(
              new FieldError(
                  "registerAccount", "ไม่ทราบว่าบัญชีใดเป็นผู้โพสต์ จึงลงทะเบียนบัญชีไม่ได้")));
    }
    if (isRegistered(connection, account, unit)) {
      return false;
    }
    try (PreparedStatement upsert = connection.prepareStatement(AccountSql.REGISTER)) {
      upsert.setString(1, account.platform());
      upsert.setString(2, account.key());
      upsert.setString(3, account.nativeId());
      upsert.setString(4, account.handle());
      upsert.setString(5, account.name());
      upsert.setString(6, unit);
      upsert.setTimestamp(7, Timestamp.from(act.at()));
      upsert.setString(8, act.by());
      upsert.setTimestamp(9, Timestamp.from(act.at()));
      upsert.setString(10, act.post().platform());
      upsert.setString(11, act.post().nativeId());
      upsert.setString(12, null);
      upsert.executeUpdate();
    }
    NamesVersion.accountsChanged(connection);
    return true;
  }

  /** The handle counts too: a list may name the page by its handle and the post by its id. */
  private static boolean isRegistered(Connection connection, Account account, String unit)
      throws SQLException {
    boolean registered = false;
    try (PreparedStatement select = connection.prepareStatement(AccountSql.REGISTERED)) {
      select.setString(1, account.platform());
      select.setString(2, account.key());
      select.setString(3, account.nativeId());
      String handle = account.handle();
      select.setString(4, handle == null ? null : Account.foldHandle(handle));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (!row.getString("unit_code").equals(unit)) {
            throw new Refusal.AccountTaken(row.getString("unit_code"), row.getString("origin"));
          }
          registered |=
              row.getString("account_key").equals(account.key())
                  && row.getString("origin").equals("person");
        }
      }
    }
    return registered;
  }
}
