package io.thintag.area;

import java.util.List;

/** The statements that merge a new gazetteer into the stored one. */
final class GazetteerSql {
  private GazetteerSql() {}

  static final List<String> STAGE =
      List.of(
          "CREATE TEMP TABLE new_unit (LIKE unit) ON COMMIT DROP",
          "ALTER TABLE new_unit DROP COLUMN retired",
          "CREATE TEMP TABLE new_alias (LIKE unit_alias) ON COMMIT DROP",
          "CREATE TEMP TABLE new_subdistrict (LIKE subdistrict) ON COMMIT DROP",
          "CREATE TEMP TABLE new_coverage (LIKE body_coverage) ON COMMIT DROP",
          """
          CREATE TEMP TABLE new_account (platform text, account_key text, native_id text,
            handle text, name text, url text, unit_code text) ON COMMIT DROP
          """);

  static final List<String> MERGE =
      List.of(
          """
          INSERT INTO unit (code, level, kind, name, full_name, name_en, parent_code,
            province_code, district_code, reports_to, region, website, facebook, latitude,
            longitude, sort_rank)
          SELECT * FROM new_unit
          ON CONFLICT (code) DO UPDATE SET level = excluded.level, kind = excluded.kind,
            name = excluded.name, full_name = excluded.full_name, name_en = excluded.name_en,
            parent_code = excluded.parent_code, province_code = excluded.province_code,
            district_code = excluded.district_code, reports_to = excluded.reports_to,
            region = excluded.region, website = excluded.website, facebook = excluded.facebook,
            latitude = excluded.latitude, longitude = excluded.longitude,
            sort_rank = excluded.sort_rank, retired = false
          """,
          """
          UPDATE unit SET retired = true
          WHERE NOT retired AND code NOT IN (SELECT code FROM new_unit)
          """,
          "DELETE FROM unit_alias",
          "INSERT INTO unit_alias SELECT * FROM new_alias",
          "DELETE FROM subdistrict",
          "INSERT INTO subdistrict SELECT * FROM new_subdistrict",
          "DELETE FROM body_coverage",
          "INSERT INTO body_coverage SELECT * FROM new_coverage",
          """
          DELETE FROM account
          WHERE origin = 'gazetteer' AND status = 'unverified'
            AND (platform, account_key) NOT IN (SELECT platform, account_key FROM new_account)
          """);

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
}
