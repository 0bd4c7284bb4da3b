package io.thintag.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thintag.TestDatabase;
import io.thintag.tally.Recount;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three real processes share one database; one of them is killed in the middle of its runs. */
class ClusterIT {
  private static final int SITES = 96;
  private static final int SLICES = 12;
  private static final Duration ANSWER = Duration.ofMillis(1500);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final SlowSites sites = new SlowSites(ANSWER, (host, at) -> asked.add(host));
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
    sites.close();
  }

  @Test
  void aKilledProcessLosesNoRunAndDoublesNone() throws Exception {
    TestDatabase quiet = prepared();
    Process single = serve(quiet, 1);
    List<String> expected = totalsOnceAllIsRead(quiet);
    single.destroyForcibly().waitFor();
    asked.clear();
    sites.awaitQuiet();

    TestDatabase shared = prepared();
    Process victim = serve(shared, 2);
    serve(shared, 3);
    serve(shared, 4);
    await().atMost(PATIENCE).until(() -> texts(shared, INSTANCES).size() == 3);
    await().atMost(PATIENCE).until(() -> texts(shared, RUNS_OF_VICTIM).size() >= 2);
    Instant kill = Clock.systemUTC().instant();
    victim.destroyForcibly().waitFor();

    await().atMost(PATIENCE).until(() -> !texts(shared, INTERRUPTED).isEmpty());
    await()
        .atMost(PATIENCE)
        .until(() -> texts(shared, RECOVERED).containsAll(texts(shared, INTERRUPTED)));
    assertThat(totalsOnceAllIsRead(shared)).isEqualTo(expected);
    System.err.printf(
        "interrupted: %s; runs: %s; %d feeds asked for%n",
        texts(shared, INTERRUPTED),
        texts(shared, "SELECT state || ' ' || count(*) FROM run GROUP BY state"),
        asked.size());
    assertThat(asked).hasSize(SITES);
    assertThat(sites.askedAtOnce())
        .as("pages fetched twice at once, those aside whose first reader was killed")
        .allMatch(at -> at.isAfter(kill) && at.isBefore(kill.plus(ANSWER)));
    assertThat(texts(shared, DOUBLED)).as("runs of one slice at the same time").isEmpty();
    try (Connection connection = shared.connect()) {
      assertThat(Recount.differences(connection)).isEmpty();
    }
  }

  private static final String INSTANCES = "SELECT instance_name FROM qrtz_scheduler_state";

  private static final String RUNS_OF_VICTIM =
      """
      SELECT r.id FROM run r
      WHERE r.state = 'running' AND r.slices > 1 AND EXISTS (
        SELECT 1 FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE l.locktype = 'advisory' AND a.application_name = 'node2'
          AND (l.classid::bigint << 32) | l.objid::bigint
            = hashtextextended('thintag.claim.run ' || r.id, 0)
      )
      """;

  private static final String INTERRUPTED =
      "SELECT campaign || ' ' || slice FROM run WHERE state = 'interrupted'";

  private static final String RECOVERED =
      """
      SELECT r.campaign || ' ' || r.slice FROM run r
      WHERE r.state = 'interrupted' AND EXISTS (
        SELECT 1 FROM run n
        WHERE (n.source, n.campaign, n.slice) = (r.source, r.campaign, r.slice)
          AND n.started_at > r.started_at AND n.state = 'done'
      )
      """;

  private static final String DOUBLED =
      """
      SELECT a.id FROM run a JOIN run b
        ON (a.source, a.campaign, a.slices, a.slice) = (b.source, b.campaign, b.slices, b.slice)
        AND a.id <> b.id AND a.started_at <= b.started_at AND a.state <> 'interrupted'
        AND coalesce(a.ended_at, 'infinity') > b.started_at
      """;

  private List<String> totalsOnceAllIsRead(TestDatabase database) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                texts(
                            database,
                            "SELECT DISTINCT campaign, slice FROM run"
                                + " WHERE state = 'done' AND slices = "
                                + SLICES)
                        .size()
                    == 2 * SLICES);
    try {
      return texts(
          database,
          """
          SELECT t::text FROM tally t UNION ALL SELECT t::text FROM tally_total t
          UNION ALL SELECT 'posts ' || count(*) FROM post
          UNION ALL SELECT 'stored ' || sum(stored) FROM run ORDER BY 1
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private TestDatabase prepared() throws SQLException {
    TestDatabase database = TestDatabase.fresh();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO watch (source, address, platform, account_key)"
              + " SELECT 'feed', 'http://127.0.1.' || n || ':"
              + sites.port()
              + "/feed/', 'web', 'site' || n FROM generate_series(1, "
              + SITES
              + ") n");
    }
    return database;
  }

  private Process serve(TestDatabase database, int number) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.thintag.ThinTag",
            "serve");
    Map<String, String> environment = builder.environment();
    Map<String, String> of = database.properties();
    environment.put("THINTAG_HOME", folder.resolve("home" + number).toString());
    environment.put(
        "DATASOURCES_DEFAULT_URL",
        of.get("datasources.default.url") + "&ApplicationName=node" + number);
    environment.put("DATASOURCES_DEFAULT_USERNAME", of.get("datasources.default.username"));
    environment.put("DATASOURCES_DEFAULT_PASSWORD", of.get("datasources.default.password"));
    environment.put("MICRONAUT_SERVER_PORT", "-1");
    environment.put("THINTAG_SCHEDULE_CHECK_IN", "1s");
    environment.put("THINTAG_SCHEDULE_THREADS", "3");
    environment.put("THINTAG_SOURCES_MASTODON_ENABLED", "false");
    environment.put("THINTAG_SOURCES_PAGE_ENABLED", "false");
    environment.put("THINTAG_SOURCES_FEED_WEBSITES", "false");
    environment.put("THINTAG_SOURCES_FEED_DELAY", "0s");
    environment.put("THINTAG_SOURCES_FEED_SCHEDULE", "0/20 * * * * ?");
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log" + number).toFile())
            .start();
    processes.add(process);
    return process;
  }

  private static List<String> texts(TestDatabase database, String sql) throws SQLException {
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
