package io.thintag.review;

import io.thintag.access.AreaScope;

/** The statements of {@link LocalAliases}. */
final class AliasSql {
  private AliasSql() {}

  static final String PAGE =
      """
      SELECT a.* FROM local_alias a JOIN unit u ON u.code = a.unit_code
      WHERE"""
          + " "
          + AreaScope.INSIDE
          + """

        AND (?::timestamptz IS NULL OR a.created_at < ? OR (a.created_at = ? AND a.id > ?))
      ORDER BY a.created_at DESC, a.id
      LIMIT ?
      """;

  static final String OTHERS =
      "SELECT * FROM local_alias WHERE withdrawn_at IS NULL AND unit_code <> ?";

  static final String WITHDRAW =
      """
      UPDATE local_alias a SET withdrawn_by = ?, withdrawn_at = ?
      FROM unit u
      WHERE a.id = ? AND a.withdrawn_at IS NULL AND u.code = a.within_code AND"""
          + " "
          + AreaScope.INSIDE
          + " RETURNING a.name, a.unit_code";

  static final String ADD =
      """
      INSERT INTO local_alias (id, name, normal, unit_code, within_code, created_by, created_at,
        from_platform, from_native_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (normal, unit_code, within_code) WHERE withdrawn_at IS NULL DO NOTHING
      """;
}
