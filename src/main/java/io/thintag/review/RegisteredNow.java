package io.thintag.review;

import io.thintag.post.Account;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that are registered at this moment, by everything that names them: a list may name a
 * page by its handle and another by its id.
 */
final class RegisteredNow {
  private final Map<String, String> units = new HashMap<>();

  private RegisteredNow() {}

  static RegisteredNow read(Connection connection) throws SQLException {
    RegisteredNow now = new RegisteredNow();
    Object[] platforms =
        Arrays.stream(AccountPlatform.values()).map(AccountPlatform::wireName).toArray();
    try (PreparedStatement select = connection.prepareStatement(AccountSql.IN_FORCE)) {
      select.setArray(1, connection.createArrayOf("text", platforms));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String platform = row.getString("platform") + ' ';
          String unit = row.getString("unit_code");
          now.units.put(platform + row.getString("account_key"), unit);
          now.put(platform, row.getString("native_id"), unit);
          String handle = row.getString("handle");
          now.put(platform, handle == null ? null : "@" + Account.foldHandle(handle), unit);
        }
      }
    }
    return now;
  }

  private void put(String platform, @Nullable String name, String unit) {
    if (name != null) {
      units.putIfAbsent(platform + name, unit);
    }
  }

  /** Code of the unit whose account it is. */
  Optional<String> unitOf(Account account) {
    return Optional.ofNullable(units.get(account.platform() + ' ' + account.key()));
  }
}
