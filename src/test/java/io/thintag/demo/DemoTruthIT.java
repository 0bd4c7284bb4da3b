package io.thintag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.thintag.TestDatabase;
import io.thintag.area.Gazetteer;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.demo.DemoTruth.Cell;
import io.thintag.demo.DemoTruth.Expected;
import io.thintag.demo.DemoTruth.Tally;
import io.thintag.pipeline.Collector;
import io.thintag.pipeline.Refresher;
import io.thintag.store.RunStore.State;
import io.thintag.tally.Recount;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collects the whole pretend internet by the real way and compares with what was meant. */
class DemoTruthIT {
  private static final int ROUNDS_AT_MOST = 60;

  @TempDir Path home;
  private final TestDatabase database = TestDatabase.fresh();
  private final Ahead clock = new Ahead();
  private ApplicationContext context;
  private final DemoStore store = new DemoStore(database);
  private DemoTruth truth;

  @BeforeEach
  void start() throws IOException {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("thintag.home", home.toString());
    properties.put("thintag.schedule.enabled", "false");
    properties.put("thintag.demo.port", freePort());
    properties.put("thintag.demo.moves-on", "false");
    context = ApplicationContext.builder("demo").properties(properties).build();
    context.registerSingleton(Clock.class, clock);
    context.start();
    truth = context.getBean(DemoServer.class).truth(context.getBean(Gazetteer.class));
    context.getBean(DemoRegistration.class).register();
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void countsWhatTheGeneratorMeantBeforeAndAfterEditsAndDeletions() throws SQLException {
    long start = System.nanoTime();
    collectAll();
    System.err.printf("first collection: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    compare(0);
    context.getBean(DemoServer.class).advance();
    clock.ahead = Duration.ofDays(28);
    refreshAll();
    collectAll();
    compare(1);
  }

  private void collectAll() {
    Collector collector = context.getBean(Collector.class);
    for (RegisteredSource source : context.getBean(Sources.class).all()) {
      if (source.isTimed() && context.getBean(Sources.class).isOn(source)) {
        for (DemoCampaign campaign : DemoCampaign.values()) {
          State state = State.PARTIAL;
          for (int round = 0; state != State.DONE && round < ROUNDS_AT_MOST; round++) {
            clock.ahead = clock.ahead.plusSeconds(2);
            state = collector.collect(source.name(), campaign.slug()).state();
          }
          assertThat(state).as(source.name()).isEqualTo(State.DONE);
        }
      }
    }
  }

  private void refreshAll() throws SQLException {
    for (int round = 0; round < ROUNDS_AT_MOST && due() > 0; round++) {
      clock.ahead = clock.ahead.plusSeconds(2);
      context.getBean(Refresher.class).refreshDue();
    }
  }

  private long due() throws SQLException {
    return store.number(
        "SELECT count(*) FROM post WHERE source IN ('bluesky', 'mastodon', 'tiktok', 'youtube') AND erased_at IS NULL"
            + " AND refreshed_at < '"
            + clock.instant().minus(Duration.ofDays(10))
            + "'");
  }

  private void compare(int phase) throws SQLException {
    SoftAssertions softly = new SoftAssertions();
    for (DemoCampaign campaign : DemoCampaign.values()) {
      List<String> wrong = wrongPosts(campaign, phase);
      softly.assertThat(wrong).as("posts of %s, phase %d", campaign, phase).isEmpty();
      softly
          .assertThat(store.tallies(campaign))
          .as("tallies of %s, phase %d", campaign, phase)
          .isEqualTo(meant(campaign, phase));
      long expected = truth.byUnit(campaign, phase).get(Gazetteer.COUNTRY).posts();
      System.err.printf(
          "%s, phase %d: %d posts meant, %d counted, %d posts judged otherwise%n",
          campaign.slug(), phase, expected, counted(campaign), wrong.size());
      softly
          .assertThat(
              store.number(
                  "SELECT sum(accounts) FROM tally_total WHERE unit_code = '30' AND campaign = '"
                      + campaign.slug()
                      + "'"))
          .isEqualTo(truth.accounts(campaign, "30", phase));
    }
    try (Connection connection = database.connect()) {
      softly.assertThat(Recount.differences(connection)).isEmpty();
    }
    softly.assertAll();
  }

  private long counted(DemoCampaign campaign) throws SQLException {
    return store.number(
        "SELECT sum(posts) FROM tally_total WHERE unit_code = 'TH' AND campaign = '"
            + campaign.slug()
            + "'");
  }

  private List<String> wrongPosts(DemoCampaign campaign, int phase) throws SQLException {
    Map<String, String> stored = store.verdicts(campaign);
    return truth.posts(campaign, phase).stream()
        .filter(Expected::counts)
        .filter(e -> !meant(e).equals(stored.get(e.key().toString())))
        .map(e -> e.key() + " meant " + meant(e) + " stored " + stored.get(e.key().toString()))
        .limit(40)
        .collect(Collectors.toList());
  }

  private static String meant(Expected e) {
    return e.counts() + " " + String.join(",", e.units()) + " " + e.fullyTagged();
  }

  private Map<String, String> meant(DemoCampaign campaign, int phase) {
    Map<String, String> cells = new TreeMap<>();
    for (Map.Entry<Cell, Tally> e : truth.tallies(campaign, phase).entrySet()) {
      Cell cell = e.getKey();
      cells.put(
          DemoStore.key(cell.unit(), cell.platform(), cell.day()),
          e.getValue().posts() + "/" + e.getValue().fullyTagged());
    }
    return cells;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The real time, moved ahead by as much as the test says. */
  private static final class Ahead extends Clock {
    volatile Duration ahead = Duration.ZERO;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead);
    }
  }
}
