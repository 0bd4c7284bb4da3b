package io.thintag.review;

import io.thintag.access.AreaScope;

/** The statements about registered accounts. */
final class AccountSql {
  private AccountSql() {}

  static final String PAGE =
      """
      SELECT a.platform, a.account_key, a.native_id, a.handle, a.name, a.url, a.unit_code,
        a.status, a.origin, coalesce(a.registered_at, a.created_at) AS registered_at,
        a.registered_by, a.from_platform, a.from_native_id, a.verified_by, a.verified_at,
        a.withdrawn_by, a.withdrawn_at
      FROM account a JOIN unit u ON u.code = a.unit_code
      WHERE"""
          + " "
          + AreaScope.INSIDE
          + """

        AND a.platform = coalesce(?, a.platform) AND a.status = coalesce(?, a.status)
        AND (a.platform, a.account_key) > (?, ?)
      ORDER BY a.platform, a.account_key
      LIMIT ?
      """;

  static final String COUNTS =
      """
      SELECT a.status, count(*) FROM account a JOIN unit u ON u.code = a.unit_code
      WHERE"""
          + " "
          + AreaScope.INSIDE
          + " AND a.platform = coalesce(?, a.platform) GROUP BY a.status";

  static final String VERIFY =
      """
      UPDATE account a SET status = 'verified', verified_by = ?, verified_at = ?
      FROM unit u
      WHERE a.platform = ? AND a.account_key = ? AND u.code = a.unit_code
        AND a.status <> 'withdrawn' AND a.verified_by IS NULL AND"""
          + " "
          + AreaScope.INSIDE
          + " RETURNING a.unit_code";

  static final String ONE =
      """
      SELECT a.platform, a.account_key, a.native_id, a.handle, a.name, a.url, a.unit_code,
        a.status, a.origin, coalesce(a.registered_at, a.created_at) AS registered_at,
        a.registered_by, a.from_platform, a.from_native_id, a.verified_by, a.verified_at,
        a.withdrawn_by, a.withdrawn_at
      FROM account a JOIN unit u ON u.code = a.unit_code
      WHERE a.platform = ? AND a.account_key = ? AND"""
          + " "
          + AreaScope.INSIDE;

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
        origin, created_at, registered_by, registered_at, from_platform, from_native_id, url,
        verified_by, verified_at)
      SELECT q.*, q.registered_by, q.registered_at
      FROM (SELECT ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, 'verified', 'person',
        ?::timestamptz, ?::text AS registered_by, ?::timestamptz AS registered_at, ?::text, ?::text,
        ?::text) q
      ON CONFLICT (platform, account_key) DO UPDATE SET unit_code = excluded.unit_code,
        status = excluded.status, origin = excluded.origin,
        name = coalesce(excluded.name, account.name), url = coalesce(excluded.url, account.url),
        registered_by = excluded.registered_by, registered_at = excluded.registered_at,
        from_platform = excluded.from_platform, from_native_id = excluded.from_native_id,
        verified_by = excluded.verified_by, verified_at = excluded.verified_at,
        withdrawn_by = NULL, withdrawn_at = NULL
      """;

  /** Whoever holds this row is the only one who changes accounts. */
  static final String HOLD = "SELECT accounts FROM names_version FOR UPDATE";

  static final String IN_FORCE =
      """
      SELECT platform, account_key, native_id, handle, unit_code FROM account
      WHERE unit_code IS NOT NULL AND status <> 'withdrawn' AND platform = ANY (?)
      """;
}
