package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.thintag.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the configuration names is watched once the application has started. */
class PreparationTest {
  private final TestDatabase database = TestDatabase.fresh();

  private ApplicationContext start(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("thintag.schedule.enabled", "false");
    properties.putAll(more);
    return ApplicationContext.run(properties);
  }

  @Test
  void watchesFeedsAndSitesOfTheConfigurationForTheirUnits() throws SQLException {
    try (ApplicationContext context =
        start(
            Map.of(
                "thintag.watch.news.source", "feed",
                "thintag.watch.news.address", "https://www.banrai.example/feed/",
                "thintag.watch.news.unit", "6360903",
                "thintag.sources.page.sites.old.list-url", "https://old.example/news",
                "thintag.sources.page.sites.old.unit", "3609"))) {
      assertThat(context.isRunning()).isTrue();
      assertThat(
              rows(
                  "SELECT w.source || ' ' || w.address || ' ' || a.unit_code || ' ' || a.status"
                      + " FROM watch w JOIN account a USING (platform, account_key)"))
          .containsExactlyInAnyOrder(
              "feed https://www.banrai.example/feed/ 6360903 verified",
              "page https://old.example/news 3609 verified");
    }
  }

  @Test
  void refusesAUnitThatDoesNotExist() {
    assertThatThrownBy(
            () ->
                start(
                    Map.of(
                        "thintag.watch.news.source", "feed",
                        "thintag.watch.news.address", "https://www.banrai.example/feed/",
                        "thintag.watch.news.unit", "999")))
        .hasStackTraceContaining("no unit has the code 999");
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }
}
