package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.thintag.TestDatabase;
import io.thintag.store.PageCounts;
import io.thintag.store.RunStore.Run;
import io.thintag.store.RunStore.State;
import io.thintag.tally.Recount;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the real sources over real HTTP into a real database. */
class CollectorTest {
  private static final String CAMPAIGN = "khongdi-banrao";
  private final TestDatabase database = TestDatabase.fresh();
  private final TimelineServer timeline = new TimelineServer(100);
  private final MockWebServer other = new MockWebServer();
  private ApplicationContext context;
  private Collector collector;

  @BeforeEach
  void start() throws Exception {
    timeline.start();
    other.start();
    open(timeline.url());
  }

  private void open(String baseUrl) {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("thintag.schedule.enabled", "false");
    properties.put("thintag.sources.mastodon.base-url", baseUrl);
    properties.put("thintag.sources.mastodon.attempts", "1");
    context = ApplicationContext.run(properties);
    collector = context.getBean(Collector.class);
  }

  @AfterEach
  void stop() {
    context.close();
    timeline.close();
    other.close();
  }

  @Test
  void countsWhatTheTimelineHoldsThoughBothCoreTagsShowIt() throws SQLException {
    Run run = collector.collect("mastodon", CAMPAIGN);
    assertThat(run.state()).isEqualTo(State.DONE);
    assertThat(run.counts()).isEqualTo(new PageCounts(200, 100, 100, 0));
    assertThat(number("SELECT sum(posts) FROM tally_total WHERE unit_code = 'TH'")).isEqualTo(100);
    assertThat(collector.collect("mastodon", CAMPAIGN).counts().stored()).isZero();
  }

  @Test
  void aDeadSourceFailsTheRunInPlainWordsAndNothingElse() throws SQLException {
    context.close();
    for (int i = 0; i < 4; i++) {
      other.enqueue(new MockResponse.Builder().code(401).body("{}").build());
    }
    open("http://localhost:" + other.getPort());
    Run run = collector.collect("mastodon", CAMPAIGN);
    assertThat(run.state()).isEqualTo(State.FAILED);
    assertThat(run.error()).contains("401");
    assertThat(number("SELECT count(*) FROM cursor WHERE failures = 1 AND not_before IS NOT NULL"))
        .as("the target rests before it is asked again")
        .isEqualTo(2);
  }

  @Test
  void aLostDatabaseFailsTheRunAndTheNextOneCatchesUp() throws SQLException {
    database.refuseConnections();
    assertThatThrownBy(() -> collector.collect("mastodon", CAMPAIGN))
        .isInstanceOf(RuntimeException.class);
    database.allowConnections();
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> collector.collect("mastodon", CAMPAIGN).state() == State.DONE);
    assertThat(number("SELECT count(*) FROM post")).isEqualTo(100);
    try (Connection connection = database.connect()) {
      assertThat(Recount.differences(connection)).isEmpty();
    }
  }

  @Test
  void anUnknownSourceIsNamedWithThoseThereAre() {
    assertThatThrownBy(() -> collector.collect("myspace", CAMPAIGN))
        .hasMessageContaining("myspace")
        .hasMessageContaining("mastodon");
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
