package io.thintag.review;

/** The statements of {@link OfficialAccounts}. */
final class AccountSql {
  private AccountSql() {}

  static final String PAGE =
      """
      SELECT a.platform, a.account_key, a.native_id, a.handle, a.name, a.url, a.unit_code,
        a.status, a.origin, coalesce(a.registered_at, a.created_at) AS registered_at,
        a.registered_by, a.from_platform, a.from_native_id, a.withdrawn_by, a.withdrawn_at
      FROM account a JOIN unit u ON u.code = a.unit_code
      WHERE ? IN ('TH', u.code, u.district_code, u.province_code)
        AND (a.platform, a.account_key) > (?, ?)
      ORDER BY a.platform, a.account_key
      LIMIT ?
      """;

  static final String WITHDRAW =
      """
      UPDATE account SET status = 'withdrawn', withdrawn_by = ?, withdrawn_at = ?
      WHERE platform = ? AND account_key = ? AND unit_code IS NOT NULL AND status <> 'withdrawn'
      """;

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
