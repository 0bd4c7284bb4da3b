package io.thintag.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.thintag.TestDatabase;
import io.thintag.collect.FakeSite;
import io.thintag.pipeline.UneventfulRuns;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;

/** Many registered accounts in the schedule of a real service. */
class SlicesTest {
  private static final String EMPTY_FEED =
      "<rss version=\"2.0\"><channel><title>t</title></channel></rss>";
  private static final String OURS =
      "job_group = 'collect' AND job_name LIKE 'feed/khongdi-banrao%'";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestDatabase database = TestDatabase.fresh();
  private final FakeSite site =
      new FakeSite()
          .answering(
              request ->
                  request.getTarget().equals("/robots.txt")
                      ? FakeSite.answer(404, "")
                      : FakeSite.answer(200, EMPTY_FEED, "Content-Type", "application/rss+xml"));
  private EmbeddedServer server;

  private void serve(String schedule) throws SchedulerException {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("micronaut.server.port", "-1");
    properties.put("thintag.sources.mastodon.enabled", "false");
    properties.put("thintag.sources.bluesky.enabled", "false");
    properties.put("thintag.sources.page.enabled", "false");
    properties.put("thintag.sources.feed.websites", "false");
    properties.put("thintag.sources.feed.schedule", schedule);
    properties.put("thintag.sources.feed.delay", "0s");
    properties.put("thintag.runs.keep-uneventful", "0s");
    server = ApplicationContext.run(EmbeddedServer.class, properties);
    // It mends every ten minutes what a test has broken on purpose.
    scheduler().pauseJobs(GroupMatcher.jobGroupEquals("tidy"));
  }

  private Scheduler scheduler() {
    return server.getApplicationContext().getBean(Scheduler.class);
  }

  @AfterEach
  void stop() {
    server.close();
    site.close();
  }

  @Test
  void tenThousandAccountsAreSpreadOverTheHourInLittleTimeAndFewStayUnchanged() throws Exception {
    watch(10_000, URI.create("http://site.example"));
    long start = System.nanoTime();
    serve("0 0 3 * * ?");
    Schedule schedule = server.getApplicationContext().getBean(Schedule.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    long slices = number("SELECT count(*) - 1 FROM qrtz_job_details WHERE " + OURS);
    assertThat(slices).isBetween(1250L, 1500L);
    assertThat(
            number(
                "SELECT count(DISTINCT floor((start_time % 86400000) * "
                    + slices
                    + " / 86400000.0)) FROM qrtz_triggers WHERE "
                    + OURS))
        .as("slots of the day with a start")
        .isGreaterThan(slices - 3);
    scheduler().standby();
    await().atMost(PATIENCE).until(() -> number("SELECT count(*) FROM qrtz_fired_triggers") == 0);
    String version = "SELECT sum(xmin::text::bigint) FROM qrtz_triggers WHERE " + OURS;
    long before = number(version);
    schedule.align();
    assertThat(number(version)).isEqualTo(before);
  }

  @Test
  void brokenRowsStopNobodyElseAndAreMended() throws Exception {
    watch(64, site.url("/"));
    serve("0/6 * * * * ?");
    await().atMost(PATIENCE).until(() -> slicesDone() == 8);
    execute(
        "UPDATE qrtz_simprop_triggers SET str_prop_1 = 'GARBAGE' WHERE trigger_name LIKE '%rao/1'",
        "DELETE FROM qrtz_simprop_triggers WHERE trigger_name LIKE 'feed/khongdi-banrao/2'",
        "UPDATE qrtz_triggers SET trigger_type = 'BLOB' WHERE trigger_name LIKE '%banrao/3'",
        "INSERT INTO qrtz_blob_triggers SELECT sched_name, trigger_name, trigger_group, '\\xdead'"
            + " FROM qrtz_triggers WHERE trigger_name LIKE '%banrao/3'",
        "UPDATE qrtz_job_details SET job_class_name = 'no.such.Job' WHERE job_name LIKE '%rao/4'",
        "UPDATE qrtz_job_details SET job_data = '\\x5c75' WHERE job_name LIKE '%banrao/5'",
        "UPDATE qrtz_triggers SET trigger_state = 'NONSENSE' WHERE trigger_name LIKE '%rao/6'",
        "DELETE FROM run");
    await().atMost(PATIENCE).until(() -> newestDone(7) && newestDone(8));
    execute("DELETE FROM run");
    await().atMost(PATIENCE).until(() -> newestDone(7) && newestDone(8));
    assertThat(slicesDone()).as("the broken ones rest").isEqualTo(2);

    server.getApplicationContext().getBean(Schedule.class).align();
    await().atMost(PATIENCE).until(() -> slicesDone() == 8);
  }

  @Test
  void afterThreeDaysOffEachJobRunsOnceAndThenKeepsItsTimes() throws Exception {
    watch(64, site.url("/"));
    serve("0 0 3 * * ?");
    server.close();
    long days = Duration.ofDays(3).toMillis();
    execute(
        "UPDATE qrtz_triggers SET start_time = start_time - 4 * 86400000, next_fire_time ="
            + " next_fire_time - "
            + days
            + " - 86400000 WHERE trigger_type = 'CAL_INT'");
    List<String> phases = texts("SELECT start_time % 86400000 FROM qrtz_triggers WHERE " + OURS);
    serve("0 0 3 * * ?");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                slicesDone() == 8
                    && number("SELECT count(*) FROM run WHERE state = 'running'") == 0);
    assertThat(
            texts(
                "SELECT DISTINCT count(*) FROM run WHERE slices > 1"
                    + " GROUP BY campaign, source, slice"))
        .containsExactly("1");
    assertThat(texts("SELECT next_fire_time % 86400000 FROM qrtz_triggers WHERE " + OURS))
        .containsExactlyInAnyOrderElementsOf(phases);
    assertThat(
            texts(
                "SELECT DISTINCT next_fire_time > extract(epoch FROM now()) * 1000"
                    + " FROM qrtz_triggers WHERE trigger_type = 'CAL_INT'"))
        .containsExactly("t");
  }

  @Test
  void uneventfulRunsAreForgottenAndWhatTheyProvedIsNot() throws Exception {
    watch(64, site.url("/"));
    serve("0/4 * * * * ?");
    await().atMost(PATIENCE).until(() -> slicesDone() == 8);
    List<String> since =
        texts("SELECT since FROM watched_slice WHERE slices = 1 ORDER BY campaign");
    String moment = texts("SELECT now()").get(0);
    server.getApplicationContext().getBean(UneventfulRuns.class).forget();
    assertThat(number("SELECT count(*) FROM run WHERE slices > 1 AND ended_at < '" + moment + "'"))
        .as("the newest run of each campaign at most")
        .isLessThanOrEqualTo(2);
    assertThat(
            number(
                "SELECT count(*) FROM watched_slice WHERE campaign = 'khongdi-banrao'"
                    + " AND slices = 8 AND last_done_at IS NOT NULL"))
        .isEqualTo(8);
    assertThat(texts("SELECT since FROM watched_slice WHERE slices = 1 ORDER BY campaign"))
        .isEqualTo(since);
  }

  private long slicesDone() throws SQLException {
    return number(
        "SELECT count(DISTINCT slice) FROM run WHERE campaign = 'khongdi-banrao'"
            + " AND state = 'done' AND slices = 8");
  }

  private boolean newestDone(int slice) throws SQLException {
    return number(
            "SELECT count(*) FROM run WHERE campaign = 'khongdi-banrao' AND state = 'done'"
                + " AND slice = "
                + slice)
        > 0;
  }

  private void watch(int accounts, URI base) throws SQLException {
    String address = base.toString().replaceAll("/$", "");
    execute(
        "INSERT INTO watch (source, address, platform, account_key) SELECT 'feed', '"
            + address
            + "/' || n, 'web', 'site' || n FROM generate_series(1, "
            + accounts
            + ") n");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(texts(sql).get(0));
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
