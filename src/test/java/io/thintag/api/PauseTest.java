package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.pipeline.Collector;
import io.thintag.pipeline.Pauses;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.listeners.JobListenerSupport;

@MicronautTest(transactional = false)
class PauseTest extends ApiTest {
  private static final String CAMPAIGN = "khongdi-banrao";
  private static final String PAUSE = "/api/v1/sources/pretend/pause";
  private static final String RUN = "/api/v1/sources/pretend/run?campaign=" + CAMPAIGN;

  @Inject TestClock clock;
  @Inject Collector collector;
  @Inject Scheduler scheduler;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("thintag.schedule.enabled", "true");
    properties.put("thintag.pause-clock", "true");
    properties.putAll(PretendSource.PROPERTIES);
    return properties;
  }

  @BeforeEach
  void read() {
    send("DELETE", PAUSE, null);
    collector.collect("pretend", CAMPAIGN);
  }

  @Test
  void startsNoRunAndReadsAgainByItselfWhenItIsOver() throws Exception {
    Instant until = clock.instant().plus(Duration.ofDays(2));
    HttpResponse<String> paused =
        send("PUT", PAUSE, "{\"until\":\"" + until + "\",\"note\":\" ซ่อมระบบ \"}");
    assertThat(paused.statusCode()).as(paused.body()).isEqualTo(200);
    assertThat(paused.body())
        .contains("\"state\":\"paused\"", "\"note\":\"ซ่อมระบบ\"", "\"nextRunAt\":null");
    assertThat(get("/api/v1/sources").body()).contains("\"state\":\"paused\"");

    assertThat(send("POST", RUN, null)).satisfies(isProblem(409, "source-is-paused"));
    int runs = runs();
    clock.pass(Duration.ofHours(30));
    fire();
    assertThatThrownBy(() -> collector.collect("pretend", CAMPAIGN))
        .isInstanceOf(Pauses.Paused.class);
    assertThat(runs()).isEqualTo(runs);
    assertThat(coverage()).contains("\"cause\":\"paused\"", "\"until\":null");

    clock.pass(Duration.ofHours(18));
    assertThat(get("/api/v1/sources").body())
        .doesNotContain("\"state\":\"paused\"")
        .contains("\"nextRunAt\":\"2099");
    fire();
    assertThat(runs()).isEqualTo(runs + 1);
    assertThat(coverage()).contains("\"gaps\":[]").doesNotContain("paused");
  }

  @Test
  void saysNotWatchedOfBodiesInsteadOfNotFound() throws SQLException {
    execute(
        """
        INSERT INTO account (platform, account_key, unit_code, status, origin, created_at)
        VALUES ('web', 'banrai', '6360903', 'verified', 'person', now()) ON CONFLICT DO NOTHING
        """,
        """
        INSERT INTO watched_target (campaign, source, target, platform, account_key)
        VALUES ('khongdi-banrao', 'pretend', 'banrai', 'web', 'banrai')
        """,
        """
        INSERT INTO coverage (campaign, source, target, covered_from, covered_until, live_from)
        SELECT slug, 'pretend', 'banrai', starts_on::timestamp AT TIME ZONE 'Asia/Bangkok', '%1$s',
          '%1$s' FROM campaign WHERE slug = 'khongdi-banrao'
        """
            .formatted(clock.instant()));
    assertThat(banRai()).contains("\"state\":\"notFound\"");
    send("PUT", PAUSE, "{}");
    clock.pass(Duration.ofMinutes(1));
    assertThat(banRai()).contains("\"state\":\"notObserved\"");
    assertThat(get("/api/v1/campaigns/khongdi-banrao/coverage.csv?within=6360903").body())
        .contains("พักไว้");
    execute("DELETE FROM watched_target WHERE target = 'banrai'");
  }

  @Test
  void writesDownWhoPausedAndResumed() {
    clock.pass(Duration.ofMinutes(1));
    send("PUT", PAUSE, "{\"note\":\"หนึ่ง\"}");
    clock.pass(Duration.ofMinutes(1));
    send("PUT", PAUSE, "{\"note\":\"สอง\"}");
    clock.pass(Duration.ofMinutes(1));
    HttpResponse<String> resumed = send("DELETE", PAUSE, null);
    assertThat(resumed.body()).contains("\"pause\":null");
    send("DELETE", PAUSE, null);
    String audit = get("/api/v1/audit?subject=pretend&limit=3").body();
    assertThat(audit)
        .containsPattern("source\\.resume.*สอง.*source\\.pause.*หนึ่ง.*สอง.*source\\.pause.*หนึ่ง");
    assertThat(audit.split("source.resume", -1)).hasSize(2);
  }

  @Test
  void refusesWhatIsNoPause() {
    assertThat(send("PUT", PAUSE, "{\"until\":\"2020-01-01T00:00:00+07:00\"}"))
        .satisfies(isProblem(400, "invalid-pause"));
    assertThat(send("PUT", PAUSE, "{\"until\":\"พรุ่งนี้\"}"))
        .satisfies(isProblem(400, "invalid-pause"));
    assertThat(send("PUT", PAUSE, "{\"note\":\"" + "x".repeat(501) + "\"}"))
        .satisfies(isProblem(400, "invalid-pause"));
    assertThat(send("PUT", "/api/v1/sources/import/pause", "{}"))
        .satisfies(isProblem(409, "source-is-off"));
    assertThat(send("PUT", "/api/v1/sources/nobody/pause", "{}"))
        .satisfies(isProblem(404, "unknown-source"));
  }

  /** Has the schedule fire, and waits until it has. */
  private void fire() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    scheduler
        .getListenerManager()
        .addJobListener(
            new JobListenerSupport() {
              @Override
              public String getName() {
                return "done";
              }

              @Override
              public void jobWasExecuted(JobExecutionContext job, JobExecutionException failure) {
                if (job.getJobDetail().getKey().getName().startsWith("pretend/")) {
                  assertThat(failure).isNull();
                  done.countDown();
                }
              }
            });
    scheduler.triggerJob(new JobKey("pretend/" + CAMPAIGN, "collect"));
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    scheduler.getListenerManager().removeJobListener("done");
  }

  private int runs() {
    return get("/api/v1/sources/pretend/runs").body().split("\"startedAt\"", -1).length - 1;
  }

  private String coverage() {
    String tallies = get("/api/v1/campaigns/khongdi-banrao/tallies?level=province").body();
    return tallies.substring(tallies.indexOf("\"coverage\""), tallies.indexOf("\"rows\""));
  }

  private String banRai() {
    return get("/api/v1/campaigns/khongdi-banrao/participation?within=6360903").body();
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Time that passes when told. */
  @Singleton
  @Primary
  @Requires(property = "thintag.pause-clock", value = "true")
  static class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-21T03:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
