package io.thintag.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.thintag.TestDatabase;
import io.thintag.campaign.CampaignStore;
import io.thintag.pipeline.RunQueries;
import io.thintag.store.RunStore.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;

/** The schedule in the real database, as a service starts it. */
class ScheduleTest {
  private static final String CAMPAIGN = "khongdi-banrao";
  private final TestDatabase database = TestDatabase.fresh();
  private final MockWebServer platform = new MockWebServer();
  private EmbeddedServer server;

  @BeforeEach
  void start() throws Exception {
    platform.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("[]")
                .build();
          }
        });
    platform.start();
    server = serve(Map.of());
  }

  private EmbeddedServer serve(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("micronaut.server.port", "-1");
    properties.put("thintag.sources.mastodon.base-url", "http://localhost:" + platform.getPort());
    properties.put("thintag.sources.mastodon.schedule", "0 30 6 * * ?");
    properties.putAll(more);
    return ApplicationContext.run(EmbeddedServer.class, properties);
  }

  @AfterEach
  void stop() {
    server.close();
    platform.close();
  }

  @Test
  void keepsOneDurableJobPerSourceAndCampaignWithoutImports() throws Exception {
    assertThat(texts("SELECT job_name FROM qrtz_job_details WHERE job_group = 'collect'"))
        .containsExactlyInAnyOrder(
            "feed/khongdi-banrao",
            "feed/rueanglao-chumchon",
            "mastodon/khongdi-banrao",
            "mastodon/rueanglao-chumchon",
            "page/khongdi-banrao",
            "page/rueanglao-chumchon");
    assertThat(texts("SELECT DISTINCT is_durable || ' ' || is_nonconcurrent FROM qrtz_job_details"))
        .containsExactly("true true");
    assertThat(texts("SELECT DISTINCT time_zone_id FROM qrtz_cron_triggers"))
        .containsExactly("Asia/Bangkok");
  }

  @Test
  void runsAtTheTimeInBangkokWhateverTheMachinesZone() {
    Instant next =
        server
            .getApplicationContext()
            .getBean(Schedule.class)
            .nextRun("mastodon", CAMPAIGN)
            .orElseThrow();
    assertThat(next.atZone(ZoneId.of("Asia/Bangkok")).toLocalTime()).hasToString("06:30");
  }

  @Test
  void everyJobCanBeMadeSinceAFailingFactoryWouldStopItsTriggerForGood() throws Exception {
    Scheduler scheduler = server.getApplicationContext().getBean(Scheduler.class);
    for (var key : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
      JobDetail job = scheduler.getJobDetail(key);
      Job made = server.getApplicationContext().getBean(job.getJobClass());
      assertThat(made).isInstanceOf(job.getJobClass());
    }
  }

  @Test
  void startsARunNowAndTellsHowItEnded() {
    server.getApplicationContext().getBean(Schedule.class).runNow("mastodon", CAMPAIGN);
    RunQueries runs = server.getApplicationContext().getBean(RunQueries.class);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                runs.last("mastodon", CAMPAIGN)
                    .filter(run -> run.state() == State.DONE)
                    .isPresent());
  }

  @Test
  void whatWasMissedOverDaysIsMadeUpByOneRun() throws Exception {
    server.close();
    long threeDaysAgo = System.currentTimeMillis() - Duration.ofDays(3).toMillis();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE qrtz_triggers SET next_fire_time = "
              + threeDaysAgo
              + " WHERE trigger_name = 'mastodon/khongdi-banrao'");
    }
    server = serve(Map.of());
    RunQueries runs = server.getApplicationContext().getBean(RunQueries.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> runs.last("mastodon", CAMPAIGN).filter(run -> run.endedAt() != null).isPresent());
    assertThat(texts("SELECT id::text FROM run WHERE source = 'mastodon'")).hasSize(1);
  }

  @Test
  void aSourceThatIsTurnedOffLosesItsJobs() throws SchedulerException, SQLException {
    server.close();
    server = serve(Map.of("thintag.sources.feed.enabled", "false"));
    assertThat(texts("SELECT job_name FROM qrtz_job_details WHERE job_name LIKE 'feed/%'"))
        .isEmpty();
  }

  @Test
  void followersAreReadOnceForAllCampaignsWhileThereIsAToken() throws Exception {
    server.close();
    String jobs = "SELECT job_name FROM qrtz_job_details WHERE job_name LIKE 'line/%'";
    server =
        serve(
            Map.of(
                "thintag.sources.line.token", "t0ken",
                "thintag.sources.line.base-url", "http://localhost:" + platform.getPort(),
                "thintag.sources.line.schedule", "0 0 4 1 1 ? 2099"));
    assertThat(texts(jobs)).containsExactly("line/*");
    everyJobCanBeMadeSinceAFailingFactoryWouldStopItsTriggerForGood();
    server.close();
    server = serve(Map.of());
    assertThat(texts(jobs)).isEmpty();
  }

  @Test
  void storedPostsAreJudgedAgainByThemselvesAfterAChangeAndAtTheStart() throws Exception {
    awaitJudged("1");
    CampaignStore campaigns = server.getApplicationContext().getBean(CampaignStore.class);
    String first = fingerprint();
    campaigns.replace(campaigns.find(CAMPAIGN).orElseThrow(), null);
    await().atMost(Duration.ofSeconds(30)).until(() -> !fingerprint().equals(first));
    awaitJudged("2");

    server.close();
    String second = fingerprint();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO account (platform, account_key, native_id, unit_code, status, origin,
            created_at) VALUES ('facebook', '7', '7', '36', 'verified', 'person', now())
          """);
    }
    server = serve(Map.of());
    await().atMost(Duration.ofSeconds(30)).until(() -> !fingerprint().equals(second));
  }

  private void awaitJudged(String version) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                texts(
                        "SELECT c.version::text FROM reattribution r JOIN campaign c"
                            + " ON c.slug = r.campaign WHERE r.finished_at IS NOT NULL"
                            + " AND c.slug = '"
                            + CAMPAIGN
                            + "'")
                    .equals(List.of(version)));
  }

  private String fingerprint() throws SQLException {
    return texts("SELECT fingerprint FROM reattribution WHERE campaign = '" + CAMPAIGN + "'")
        .get(0);
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
