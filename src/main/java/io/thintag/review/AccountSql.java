package io.thintag.review;

import io.thintag.access.AreaScope;

/** The statements of {@link OfficialAccounts}. */
final class AccountSql {
  private AccountSql() {}

  static final String PAGE =
      """
      SELECT a.platform, a.account_key, a.native_id, a.handle, a.name, a.url, a.unit_code,
        a.status, a.origin, coalesce(a.registered_at, a.created_at) AS registered_at,
        a.registered_by, a.from_platform, a.from_native_id, a.withdrawn_by, a.withdrawn_at
      FROM account a JOIN unit u ON u.code = a.unit_code
      WHERE"""
          + " "
          + AreaScope.INSIDE
          + """

        AND (a.platform, a.account_key) > (?, ?)
      ORDER BY a.platform, a.account_key
      LIMIT ?
      """;

  static final String WITHDRAW =
      """
      UPDATE account a SET status = 'withdrawn', withdrawn_by = ?, withdrawn_at = ?
      FROM unit u
      WHERE a.platform = ? AND a.account_key = ? AND u.code = a.unit_code
        AND a.status <> 'withdrawn' AND"""
          + " "
          + AreaScope.INSIDE
          + " RETURNING a.unit_code";

  static final String REGISTERED =
      """
      SELECT a.account_key, a.unit_code, a.origin
      FROM account a, (SELECT ?::text AS platform, ?::text AS account_key, ?::text AS native_id,
        ?::text AS handle) q
      WHERE a.platform = q.platform AND a.unit_code IS NOT NULL AND a.status <> 'withdrawn'
        AND (a.account_key = q.account_key OR a.native_id = q.native_id
          OR lower(ltrim(a.handle, '@')) = q.handle)
      ORDER BY a.account_key
      """;

  static final String REGISTER =
      """
      INSERT INTO account (platform, account_key, native_id, handle, name, unit_code, status,
        origin, created_at, registered_by, registered_at, from_platform, from_native_id)
      VALUES (?, ?, ?, ?, ?, ?, 'verified', 'person', ?, ?, ?, ?, ?)
      ON CONFLICT (platform, account_key) DO UPDATE SET unit_code = excluded.unit_code,
        status = excluded.status, origin = excluded.origin,
        registered_by = excluded.registered_by, registered_at = excluded.registered_at,
        from_platform = excluded.from_platform, from_native_id = excluded.from_native_id,
        withdrawn_by = NULL, withdrawn_at = NULL
      """;
}
