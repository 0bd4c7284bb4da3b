package io.thintag.review;

/** The statements of {@link LocalAliases}. */
final class AliasSql {
  private AliasSql() {}

  static final String PAGE =
      """
      SELECT * FROM local_alias
      WHERE ?::timestamptz IS NULL OR created_at < ? OR (created_at = ? AND id > ?)
      ORDER BY created_at DESC, id
      LIMIT ?
      """;

  static final String OTHERS =
      "SELECT * FROM local_alias WHERE withdrawn_at IS NULL AND unit_code <> ?";

  static final String WITHDRAW =
      """
      UPDATE local_alias SET withdrawn_by = ?, withdrawn_at = ?
      WHERE id = ? AND withdrawn_at IS NULL
      """;

  static final String ADD =
      """
      INSERT INTO local_alias (id, name, normal, unit_code, within_code, created_by, created_at,
        from_platform, from_native_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (normal, unit_code, within_code) WHERE withdrawn_at IS NULL DO NOTHING
      """;
}
