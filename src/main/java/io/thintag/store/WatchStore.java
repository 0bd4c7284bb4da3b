package io.thintag.store;

import io.thintag.post.Account;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Registers accounts to units and the addresses where sources read them. */
public final class WatchStore {
  private WatchStore() {}

  /**
   * Registers an account; what a person decided about it stays.
   *
   * @param unit code of the unit it belongs to; null: nobody's in particular
   */
  public static void register(
      Connection connection,
      Account account,
      @Nullable String unit,
      URI url,
      boolean verified,
      Instant at)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO account AS a (platform, account_key, native_id, handle, name, url,
              unit_code, status, origin, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'configuration', ?)
            ON CONFLICT (platform, account_key) DO UPDATE SET
              handle = coalesce(excluded.handle, a.handle), name = excluded.name,
              url = excluded.url, unit_code = coalesce(excluded.unit_code, a.unit_code),
              status = CASE WHEN a.verified_by IS NULL THEN excluded.status ELSE a.status END,
              origin = 'configuration'
            WHERE a.origin <> 'person' AND a.status <> 'withdrawn'
            """)) {
      upsert.setString(1, account.platform());
      upsert.setString(2, account.key());
      upsert.setString(3, account.nativeId());
      upsert.setString(4, account.handle());
      upsert.setString(5, account.name());
      upsert.setString(6, url.toString());
      upsert.setString(7, unit);
      upsert.setString(8, verified ? "verified" : "unverified");
      upsert.setTimestamp(9, Timestamp.from(at));
      upsert.executeUpdate();
    }
  }

  /** Has a source read an address from now on. */
  public static void watch(Connection connection, String source, URI address, Account account)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO watch (source, address, platform, account_key, account_handle, account_name)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, address) DO UPDATE SET platform = excluded.platform,
              account_key = excluded.account_key, account_handle = excluded.account_handle,
              account_name = excluded.account_name
            """)) {
      upsert.setString(1, source);
      upsert.setString(2, address.toString());
      upsert.setString(3, account.platform());
      upsert.setString(4, account.key());
      upsert.setString(5, account.handle());
      upsert.setString(6, account.name());
      upsert.executeUpdate();
    }
  }

  /**
   * Has {@code feed} read /feed/ of every registered website that is not watched yet in any way.
   *
   * @return how many were added
   */
  public static int watchWebsites(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO watch (source, address, platform, account_key, account_handle, account_name)
            SELECT 'feed', rtrim(a.url, '/') || '/feed/', a.platform, a.account_key, a.handle, a.name
            FROM account a
            WHERE a.platform = 'web' AND a.status <> 'withdrawn' AND a.url ~ '^https?://'
              AND NOT EXISTS (
                SELECT 1 FROM watch w
                WHERE (w.platform, w.account_key) = (a.platform, a.account_key)
              )
            ON CONFLICT DO NOTHING
            """)) {
      return insert.executeUpdate();
    }
  }
}
