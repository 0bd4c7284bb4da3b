package io.thintag.area;

import java.util.List;

/** The statements that merge a new gazetteer into the stored one. */
final class GazetteerSql {
  static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('thintag.gazetteer', 0))";

  static final String VERSION = "SELECT version FROM gazetteer";

  static final List<String> STAGE =
      List.of(
          """
          CREATE TEMP TABLE new_unit (code text, level text, kind text, name text, full_name text,
            name_en text, parent_code text, province_code text, district_code text,
            reports_to text, region text, website text, facebook text, latitude double precision,
            longitude double precision, sort_rank int) ON COMMIT DROP
          """,
          """
          CREATE TEMP TABLE new_alias (unit_code text, type text, value text, source text)
            ON COMMIT DROP
          """,
          """
          CREATE TEMP TABLE new_subdistrict (code text, district_code text, province_code text,
            name text, name_en text, kind text, postal_code text) ON COMMIT DROP
          """,
          """
          CREATE TEMP TABLE new_coverage (body_code text, subdistrict_code text, complete boolean)
            ON COMMIT DROP
          """,
          """
          CREATE TEMP TABLE new_account (platform text, account_key text, native_id text,
            handle text, name text, url text, unit_code text) ON COMMIT DROP
          """);

  /** Before the units are merged: what they are called now, where that changes. */
  static final String REMEMBER =
      """
      INSERT INTO unit_history (unit_code, kind, name, full_name, version, until)
      SELECT u.code, u.kind, u.name, u.full_name, g.version, ?
      FROM unit u JOIN new_unit n USING (code) CROSS JOIN gazetteer g
      WHERE (u.kind, u.name, u.full_name) IS DISTINCT FROM (n.kind, n.name, n.full_name)
      """;

  static final String MERGE_UNITS =
      """
      INSERT INTO unit (code, level, kind, name, full_name, name_en, parent_code, province_code,
        district_code, reports_to, region, website, facebook, latitude, longitude, sort_rank)
      SELECT code, level, kind, name, full_name, name_en, parent_code, province_code,
        district_code, reports_to, region, website, facebook, latitude, longitude, sort_rank
      FROM new_unit
      ON CONFLICT (code) DO UPDATE SET level = excluded.level, kind = excluded.kind,
        name = excluded.name, full_name = excluded.full_name, name_en = excluded.name_en,
        parent_code = excluded.parent_code, province_code = excluded.province_code,
        district_code = excluded.district_code, reports_to = excluded.reports_to,
        region = excluded.region, website = excluded.website, facebook = excluded.facebook,
        latitude = excluded.latitude, longitude = excluded.longitude,
        sort_rank = excluded.sort_rank, retired = false
      """;

  static final String RETIRE =
      """
      UPDATE unit SET retired = true
      WHERE NOT retired AND NOT EXISTS (SELECT FROM new_unit n WHERE n.code = unit.code)
      """;

  /** Nothing refers to these rows, so they are simply replaced. */
  static final List<String> REPLACE =
      List.of(
          "DELETE FROM unit_alias",
          """
          INSERT INTO unit_alias (unit_code, type, value, source)
          SELECT unit_code, type, value, source FROM new_alias
          """,
          "DELETE FROM subdistrict",
          """
          INSERT INTO subdistrict (code, district_code, province_code, name, name_en, kind,
            postal_code)
          SELECT code, district_code, province_code, name, name_en, kind, postal_code
          FROM new_subdistrict
          """,
          "DELETE FROM body_coverage",
          """
          INSERT INTO body_coverage (body_code, subdistrict_code, complete)
          SELECT body_code, subdistrict_code, complete FROM new_coverage
          """);

  static final String DROP_ACCOUNTS =
      """
      DELETE FROM account a
      WHERE a.origin = 'gazetteer' AND a.status = 'unverified' AND NOT EXISTS (
        SELECT FROM new_account n
        WHERE n.platform = a.platform AND n.account_key = a.account_key)
      """;

  static final String MERGE_ACCOUNTS =
      """
      INSERT INTO account AS a (platform, account_key, native_id, handle, name, url, unit_code,
        status, origin, created_at)
      SELECT platform, account_key, native_id, handle, name, url, unit_code,
        'unverified', 'gazetteer', ?
      FROM new_account
      ON CONFLICT (platform, account_key) DO UPDATE SET native_id = excluded.native_id,
        handle = excluded.handle, name = excluded.name, url = excluded.url,
        unit_code = excluded.unit_code
      WHERE a.origin = 'gazetteer' AND a.status = 'unverified'
      """;

  static final String MARK =
      """
      INSERT INTO gazetteer (version, loaded_at) VALUES (?, ?)
      ON CONFLICT (only_one) DO UPDATE
        SET version = excluded.version, loaded_at = excluded.loaded_at
      """;

  static final String LOG =
      """
      INSERT INTO gazetteer_version (version, loaded_at, units, renamed, retired)
      VALUES (?, ?, ?, ?, ?)
      """;

  private GazetteerSql() {}
}
