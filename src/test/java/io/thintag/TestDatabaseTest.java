package io.thintag;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void aDayIsABangkokDayWhateverTheSessionZone() throws SQLException {
    try (Connection connection = TestDatabase.fresh().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO campaign_post (campaign, platform, native_id, published_at, account_key,
            outside_period, repost, untagged, deleted, fully_tagged, certainty, evidence, candidates)
          VALUES ('c', 'web', '1', '2025-05-30T17:00:00Z', '', false, false, false, false, false,
            'certain', '[]', '{}')
          """);
      try (ResultSet row = statement.executeQuery("SELECT day::text FROM campaign_post")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo("2025-05-31");
      }
    }
  }
}
