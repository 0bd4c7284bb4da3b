package io.thintag.schedule;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.thintag.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Measures the start lag of 10,000 registered accounts: from the planned start of an account's
 * slice to the moment at which its website hears the request for the feed. Every account has a
 * loopback address of its own, and every answer takes two seconds. There are two campaigns, so each
 * account is read twice per interval. Arguments: minutes between two readings (60: 2.8 accounts a
 * second for each campaign), seconds to warm up, seconds to measure.
 */
public final class LagBenchmark {
  private static final int ACCOUNTS = 10_000;

  private LagBenchmark() {}

  private record Asked(String host, long at) {}

  public static void main(String[] args) throws Exception {
    int minutes = Integer.parseInt(args[0]);
    long warmUp = Long.parseLong(args[1]);
    long measured = Long.parseLong(args[2]);
    Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    TestDatabase database = TestDatabase.fresh();
    try (SlowSites sites =
        new SlowSites(
            Duration.ofSeconds(2), (host, at) -> asked.add(new Asked(host, at.toEpochMilli())))) {
      watch(database, sites.port());
      EmbeddedServer server = serve(database, minutes);
      pause(warmUp);
      asked.clear();
      pause(measured);
      report(database, List.copyOf(asked), Duration.ofMinutes(minutes).toMillis(), measured);
      server.close();
    }
    System.exit(0);
  }

  private static void pause(long seconds) throws InterruptedException {
    if (new CountDownLatch(1).await(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException();
    }
  }

  private static void report(TestDatabase database, List<Asked> asked, long interval, long measured)
      throws SQLException {
    Map<String, List<Long>> starts = starts(database);
    List<Long> lags = new ArrayList<>();
    for (Asked each : asked) {
      lags.add(
          starts.get(each.host()).stream()
              .mapToLong(start -> Math.floorMod(each.at() - start, interval))
              .min()
              .orElseThrow());
    }
    lags.sort(null);
    System.out.printf(
        "%d readings in %d s; lag p50 %d ms, p99 %d ms, max %d ms%n",
        lags.size(),
        measured,
        lags.get(lags.size() / 2),
        lags.get(lags.size() * 99 / 100),
        lags.get(lags.size() - 1));
  }

  private static Map<String, List<Long>> starts(TestDatabase database) throws SQLException {
    Map<String, List<Long>> starts = new HashMap<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT split_part(split_part(w.address, '/', 3), ':', 1), t.start_time
                FROM (
                  SELECT address, ntile((SELECT max(slices) FROM watched_slice)) OVER (
                    ORDER BY md5(address)) AS slice
                  FROM watch WHERE source = 'feed'
                ) w
                JOIN qrtz_triggers t ON split_part(t.job_name, '/', 3) = w.slice::text
                  AND t.job_group = 'collect'
                """)) {
      while (row.next()) {
        starts.computeIfAbsent(row.getString(1), host -> new ArrayList<>()).add(row.getLong(2));
      }
    }
    return starts;
  }

  private static void watch(TestDatabase database, int port) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO watch (source, address, platform, account_key) SELECT 'feed', 'http://127.1.'"
              + " || n / 250 || '.' || n % 250 + 1 || ':"
              + port
              + "/feed/', 'web', 'site' || n FROM generate_series(0, "
              + (ACCOUNTS - 1)
              + ") n");
    }
  }

  private static EmbeddedServer serve(TestDatabase database, int minutes) {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("micronaut.server.port", "-1");
    properties.put("thintag.sources.mastodon.enabled", "false");
    properties.put("thintag.sources.page.enabled", "false");
    properties.put("thintag.sources.feed.websites", "false");
    properties.put("thintag.sources.feed.delay", "0s");
    properties.put(
        "thintag.sources.feed.schedule",
        minutes == 60 ? "0 5 * * * ?" : "0 0/" + minutes + " * * * ?");
    return ApplicationContext.run(EmbeddedServer.class, properties);
  }
}
