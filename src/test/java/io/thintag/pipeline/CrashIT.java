package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.thintag.tally.Recount;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real process in mid-collection, again and again, and compares with a quiet run. */
class CrashIT {
  private static final int KILLS = 20;
  private static final int POSTS = 8_000;
  private static final long LATEST_KILL_MS = 900;

  @TempDir Path folder;
  private final TimelineServer server = new TimelineServer(POSTS);
  private final Random random = new Random(20_250_530);

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aProcessKilledTwentyTimesCountsLikeOneThatWasNot() throws Exception {
    Path quiet = folder.resolve("quiet");
    assertThat(collect(quiet).waitFor()).isZero();
    List<String> expected = totals(quiet);

    Path killed = folder.resolve("killed");
    int inMidCollection = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = collectUntilFirstRequest(killed);
      if (!process.waitFor(random.nextLong(LATEST_KILL_MS), TimeUnit.MILLISECONDS)) {
        inMidCollection++;
      }
      process.destroyForcibly().waitFor();
      if (kill % 4 == 3) {
        killDatabase(killed);
      }
    }
    assertThat(collect(killed).waitFor()).isZero();

    System.err.printf("%d kills, %d in mid-collection%n", KILLS, inMidCollection);
    assertThat(inMidCollection).isGreaterThanOrEqualTo(KILLS / 2);
    assertThat(expected).hasSizeGreaterThan(10).anyMatch(row -> row.contains("(" + POSTS));
    assertThat(totals(killed)).isEqualTo(expected);
  }

  private Process collectUntilFirstRequest(Path home) throws Exception {
    server.forgetRequests();
    Process process = collect(home);
    boolean asked = false;
    while (process.isAlive() && !asked) {
      asked = server.awaitRequest(100, TimeUnit.MILLISECONDS);
    }
    return process;
  }

  private Process collect(Path home) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("io.thintag.ThinTag");
    command.addAll(List.of("collect", "--source", "mastodon", "--campaign", "khongdi-banrao"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("THINTAG_HOME", home.toString());
    builder.environment().put("THINTAG_SOURCES_MASTODON_BASE_URL", server.url());
    builder.environment().put("THINTAG_SOURCES_FEED_WEBSITES", "false");
    File log = Files.createDirectories(folder).resolve("log").toFile();
    return builder.redirectErrorStream(true).redirectOutput(log).start();
  }

  private static void killDatabase(Path home) throws Exception {
    Path pid = home.resolve("postgresql-18").resolve("data").resolve("postmaster.pid");
    if (Files.exists(pid)) {
      var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()));
      if (server.isPresent()) {
        server.get().destroyForcibly();
        server.get().onExit().get(20, TimeUnit.SECONDS);
      }
    }
  }

  private static List<String> totals(Path home) throws SQLException {
    try (ApplicationContext context =
            ApplicationContext.run(
                Map.of("thintag.home", home.toString(), "thintag.schedule.enabled", "false"));
        Connection connection = context.getBean(Connections.class).open()) {
      assertThat(Recount.differences(connection)).isEmpty();
      List<String> rows = new ArrayList<>();
      for (String table : List.of("tally", "tally_total", "tally_account")) {
        try (Statement statement = connection.createStatement();
            ResultSet row =
                statement.executeQuery("SELECT t::text FROM " + table + " t ORDER BY 1")) {
          while (row.next()) {
            rows.add(table + row.getString(1));
          }
        }
      }
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT count(*) FROM post")) {
        row.next();
        rows.add("post(" + row.getLong(1) + ")");
      }
      return rows;
    }
  }

  /** Connections outside of a transaction of the house. */
  @jakarta.inject.Singleton
  static class Connections {
    private final DataSource pool;

    Connections(DataSource pool) {
      this.pool =
          io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(pool);
    }

    Connection open() throws SQLException {
      return pool.getConnection();
    }
  }
}
