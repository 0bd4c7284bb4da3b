package io.thintag.demo;

import io.thintag.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a demo's database holds, in the words of {@link DemoTruthIT}. */
final class DemoStore {
  private final TestDatabase database;

  DemoStore(TestDatabase database) {
    this.database = database;
  }

  /** Post → whether it counts, its units, whether it is fully tagged. */
  Map<String, String> verdicts(DemoCampaign campaign) throws SQLException {
    Map<String, String> stored = new HashMap<>();
    query(
        """
        SELECT c.platform || ':' || c.native_id, c.counted || ' '
          || coalesce((SELECT string_agg(u.unit_code, ',' ORDER BY u.unit_code) FROM post_unit u
            WHERE (u.platform, u.native_id, u.campaign) = (c.platform, c.native_id, c.campaign)
              AND u.named), '') || ' ' || c.fully_tagged
        FROM campaign_post c WHERE c.campaign = '%s'
        """
            .formatted(campaign.slug()),
        row -> stored.put(row.getString(1), row.getString(2)));
    return stored;
  }

  /** Unit, platform and day → posts and fully tagged ones. */
  Map<String, String> tallies(DemoCampaign campaign) throws SQLException {
    Map<String, String> cells = new TreeMap<>();
    query(
        "SELECT unit_code, platform, day, posts, fully_tagged FROM tally WHERE campaign = '"
            + campaign.slug()
            + "'",
        row ->
            cells.put(
                key(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                row.getLong(4) + "/" + row.getLong(5)));
    return cells;
  }

  static String key(String unit, String platform, LocalDate day) {
    return unit + " " + platform + " " + day;
  }

  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private void query(String sql, Reader reader) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }

  long number(String sql) throws SQLException {
    long[] number = new long[1];
    query(sql, row -> number[0] = row.getLong(1));
    return number[0];
  }
}
