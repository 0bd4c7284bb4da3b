package io.thintag.pipeline;

import io.micronaut.context.ApplicationContext;
import io.thintag.TestDatabase;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.Item;
import io.thintag.collect.SourcePage;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import io.thintag.tally.Recount;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The pipeline over a real database, with a clock that tests set. */
abstract class PipelineTest {
  static final String CAMPAIGN = "khongdi-banrao";
  static final String PLATFORM = "mastodon";
  static final Instant IN_PERIOD = Instant.parse("2025-05-20T03:00:00Z");

  final TestDatabase database = TestDatabase.fresh();
  ApplicationContext context;
  PageWriter writer;
  volatile Instant now = Instant.parse("2026-11-21T00:00:00Z");
  private String cursor = "";

  @BeforeEach
  void start() {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("thintag.schedule.enabled", "false");
    properties.putAll(more());
    context = ApplicationContext.builder("test").properties(properties).build();
    context.registerSingleton(Clock.class, new SetClock());
    register(context);
    context.start();
    writer = context.getBean(PageWriter.class);
  }

  /** Configuration besides the database; none unless a test says so. */
  Map<String, Object> more() {
    return Map.of();
  }

  /** Beans in the place of the house's own; none unless a test says so. */
  void register(ApplicationContext context) {}

  @AfterEach
  void end() {
    stop();
    database.drop();
  }

  /** Ends the application; the database stays for another one. */
  void stop() {
    context.close();
  }

  private final class SetClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  Campaign campaign(String slug) {
    return context.getBean(CampaignStore.class).find(slug).orElseThrow();
  }

  PageJob job(String target) throws SQLException {
    return job(target, "{}");
  }

  PageJob job(String target, String query) throws SQLException {
    UUID run = UUID.randomUUID();
    execute(
        "INSERT INTO run (id, source, campaign, state, started_at) VALUES ('"
            + run
            + "', 'mastodon', '"
            + CAMPAIGN
            + "', 'running', now())");
    return new PageJob(
        run,
        "mastodon",
        campaign(CAMPAIGN),
        context.getBean(CampaignStore.class).all(),
        target,
        query);
  }

  /** Stores a page of items as a source would hand them over. */
  PageWriter.Outcome store(Item... items) throws SQLException {
    String next = "after " + UUID.randomUUID();
    PageWriter.Outcome outcome =
        writer.write(
            job("t"),
            new SourcePage(Arrays.asList(items), new Cursor(next), false),
            new Cursor(cursor),
            List.of(exchange("[page before " + next + "]")));
    cursor = next;
    return outcome;
  }

  static Exchange exchange(String body) {
    URI uri = URI.create("https://social.example/api/v1/timelines/tag/x?limit=40");
    return new Exchange(
        WireRequest.api(uri),
        new WireResponse(
            uri,
            200,
            Map.of("Content-Type", List.of("application/json")),
            body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Instant.parse("2026-11-21T00:00:00Z")));
  }

  static Item found(Post post) {
    return new Item.Found(post);
  }

  static Post post(String id, String text) {
    return post(id, text, IN_PERIOD, new Engagement(null, 3L, 1L, 0L));
  }

  static Post post(String id, String text, Instant at, Engagement engagement) {
    return new Post(
        new PostKey(PLATFORM, id),
        text,
        List.of(),
        new Account(PLATFORM, "account of " + id, null, null),
        URI.create("https://social.example/" + id),
        at,
        null,
        engagement,
        MediaKind.TEXT,
        false);
  }

  long number(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  String text(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  long posts(String unit) throws SQLException {
    return number(
        "SELECT coalesce(sum(posts), 0) FROM tally_total WHERE unit_code = '" + unit + "'");
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<Recount.Difference> differences() throws SQLException {
    try (Connection connection = database.connect()) {
      return Recount.differences(connection);
    }
  }
}
