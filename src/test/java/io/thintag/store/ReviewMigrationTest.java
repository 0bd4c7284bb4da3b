package io.thintag.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was stored before there was a queue gets its place in it. */
class ReviewMigrationTest {
  private final TestDatabase database = TestDatabase.fresh();

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .schemas("old")
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  @Test
  void openPostsOfOldEnterTheQueueWithAllThatTheyAreAbout() throws SQLException {
    migrateTo("5");
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("SET search_path TO old");
      sql.execute(
          """
          INSERT INTO unit (code, level, kind, name, full_name, sort_rank)
          SELECT code, level, kind, name, full_name, sort_rank FROM public.unit
          """);
      sql.execute(
          """
          INSERT INTO account (platform, account_key, unit_code, status, origin, created_at)
          VALUES ('x', 'page', '5007', 'verified', 'configuration', now())
          """);
      sql.execute(
          """
          INSERT INTO post (platform, native_id, text, hashtags, account_key, source, published_at,
            media, repost, views, likes, comments, first_seen_at, refreshed_at, refresh_by)
          SELECT 'x', id, text, '{}', 'page', 'import', now(), 'text', false, NULL, 3, 4, now(),
            now(), now()
          FROM (VALUES ('open', 'words'), ('erased', NULL), ('silent', 'words')) AS v (id, text)
          """);
      sql.execute(
          """
          INSERT INTO campaign_post (campaign, platform, native_id, published_at, account_key,
            outside_period, repost, untagged, deleted, fully_tagged, certainty, evidence,
            candidates, claimed_unit)
          SELECT 'c', 'x', id, now(), 'page', false, false, false, false, false, 'unresolved',
            '[{"kind": "district", "unit": "3609"}, {"kind": "body", "unit": null}]',
            candidates::text[], '42'
          FROM (VALUES ('open', '{6360903,gone}'), ('erased', '{6360903}'), ('silent', '{}'))
            AS v (id, candidates)
          """);
      sql.execute(
          """
          INSERT INTO post_unit (campaign, unit_code, platform, native_id, published_at, named,
            in_province, in_district, in_body)
          VALUES ('c', '36', 'x', 'open', now(), true, true, true, false),
            ('c', 'TH', 'x', 'open', now(), false, true, true, false)
          """);
      migrateTo("6");
      List<String> rows = new ArrayList<>();
      try (ResultSet row =
          sql.executeQuery(
              """
              SELECT concat_ws(' ', native_id, doubt, ARRAY(SELECT unnest(areas) ORDER BY 1)::text,
                reactions, views)
              FROM campaign_post ORDER BY native_id
              """)) {
        while (row.next()) {
          rows.add(row.getString(1));
        }
      }
      assertThat(rows)
          .containsExactly(
              "erased ambiguous {} -1 -1",
              "open ambiguous {36,3609,42,5007,6360903} 7 -1",
              "silent {} -1 -1");
    }
  }
}
