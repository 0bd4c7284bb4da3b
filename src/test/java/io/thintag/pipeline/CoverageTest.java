package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.collect.FakeSite;
import io.thintag.pipeline.Watching.Watched;
import io.thintag.post.Account;
import io.thintag.tally.SourceCoverage;
import io.thintag.tally.TallyAnswer.Coverage;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was watched from when to when, and what was not, driven by a clock. */
class CoverageTest extends PipelineTest {
  private static final Instant BEGIN = Instant.parse("2025-03-19T17:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final FakeSite site = new FakeSite();
  private volatile List<Instant> entries = List.of();

  @Override
  Map<String, Object> more() {
    site.answering(
        request ->
            request.getTarget().equals("/robots.txt")
                ? FakeSite.answer(404, "")
                : request.getTarget().startsWith("/api/")
                    ? FakeSite.answer(200, "[]")
                    : FakeSite.answer(200, feed(), "Content-Type", "application/rss+xml"));
    return Map.of(
        "thintag.sources.feed.delay", "0s",
        "thintag.sources.feed.attempts", "1",
        "thintag.sources.feed.websites", "false",
        "thintag.sources.mastodon.base-url", site.url("").toString(),
        "thintag.sources.mastodon.delay", "0s",
        "thintag.sources.mastodon.attempts", "1");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aTagSearchIsReadBackToTheBeginningAndThenGoesOn() throws SQLException {
    now = IN_PERIOD;
    read("mastodon");
    now = IN_PERIOD.plus(HOUR);
    read("mastodon");
    assertThat(spans("mastodon")).containsOnly(BEGIN + " " + now + " live " + IN_PERIOD);
    assertThat(gaps("mastodon")).isEmpty();
    assertThat(coverage("mastodon", "TH").targets()).isEqualTo(2);
    assertThat(coverage("mastodon", "TH").watched()).isEqualTo(2);
  }

  @Test
  void aPlatformThatWasDownLeavesNoGapOnceItHasGivenEverythingSince() throws SQLException {
    now = IN_PERIOD;
    read("mastodon");
    now = IN_PERIOD.plus(HOUR);
    site.first(FakeSite.answer(500, "")).first(FakeSite.answer(500, ""));
    read("mastodon");
    assertThat(gaps("mastodon")).containsOnly("down " + IN_PERIOD + " …");
    assertThat(coverage("mastodon", "TH").failing()).isEqualTo(2);
    now = IN_PERIOD.plus(HOUR.multipliedBy(2));
    read("mastodon");
    assertThat(spans("mastodon")).containsOnly(BEGIN + " " + now + " live " + IN_PERIOD);
    assertThat(gaps("mastodon")).isEmpty();
  }

  @Test
  void aFeedKnowsOnlyWhatItStillHolds() throws SQLException {
    watchBanRai();
    now = IN_PERIOD;
    entries = List.of(IN_PERIOD.minus(Duration.ofDays(3)), IN_PERIOD.minus(HOUR));
    read("feed");
    assertThat(spans("feed"))
        .containsExactly(entries.get(0) + " " + IN_PERIOD + " live " + IN_PERIOD);
    assertThat(gaps("feed")).containsExactly("unreached " + BEGIN + " " + entries.get(0));

    now = IN_PERIOD.plus(Duration.ofDays(1));
    entries = List.of(IN_PERIOD.minus(HOUR), IN_PERIOD.plus(HOUR));
    read("feed");
    assertThat(spans("feed")).hasSize(1).first().asString().contains(" " + now + " ");
  }

  @Test
  void aFeedWhoseOldestEntryIsNewerThanTheLastReadingHasLostSome() throws SQLException {
    watchBanRai();
    now = IN_PERIOD;
    entries = List.of(BEGIN);
    read("feed");
    now = IN_PERIOD.plus(Duration.ofDays(5));
    Instant oldest = IN_PERIOD.plus(Duration.ofDays(2));
    entries = List.of(oldest, oldest.plus(HOUR));
    read("feed");
    assertThat(gaps("feed")).containsExactly("lost " + IN_PERIOD + " " + oldest);
    assertThat(spans("feed")).hasSize(2);
  }

  @Test
  void anAccountWhoseAddressIsGoneIsNotWatched() throws SQLException {
    watchBanRai();
    now = IN_PERIOD;
    site.first(FakeSite.answer(404, ""));
    read("feed");
    assertThat(gaps("feed")).containsExactly("missing " + BEGIN + " …");
    assertThat(coverage("feed", "TH").watched()).isZero();
  }

  @Test
  void whatNobodyReadsForLongIsNotWatchedEither() throws SQLException {
    now = IN_PERIOD;
    read("mastodon");
    assertThat(gapsAt("mastodon", now.plus(Duration.ofHours(35)))).isEmpty();
    assertThat(gapsAt("mastodon", now.plus(Duration.ofHours(37))))
        .containsOnly("off " + IN_PERIOD + " …");
  }

  @Test
  void afterItsEndACampaignNeedsNoWatchAnyMore() throws SQLException {
    execute("UPDATE campaign SET ends_on = '2025-06-30' WHERE slug = '" + CAMPAIGN + "'");
    now = Instant.parse("2026-11-21T00:00:00Z");
    read("mastodon");
    assertThat(gapsAt("mastodon", now.plus(Duration.ofDays(90)))).isEmpty();
  }

  @Test
  void aUnitIsToldOnlyOfItsOwnAccountsAndOfTheTagSearches() throws SQLException {
    watchBanRai();
    now = IN_PERIOD;
    read("feed");
    read("mastodon");
    assertThat(coverage("feed", "36").targets()).isOne();
    assertThat(coverage("feed", "6360903").targets()).isOne();
    assertThat(coverage("feed", "50").targets()).isZero();
    assertThat(coverage("mastodon", "50").targets()).isEqualTo(2);
  }

  private void watchBanRai() {
    context
        .getBean(Watching.class)
        .register(
            List.of(
                new Watched(
                    "feed",
                    address(),
                    new Account("web", "banrai.example", null, "อบต.บ้านไร่"),
                    "6360903",
                    true)));
  }

  private URI address() {
    return site.url("/feed/");
  }

  private void read(String source) {
    context.getBean(Collector.class).collect(source, CAMPAIGN);
  }

  private Coverage coverage(String source, String within) throws SQLException {
    try (Connection connection = database.connect()) {
      return SourceCoverage.of(connection, CAMPAIGN, within).stream()
          .filter(each -> each.source().equals(source))
          .findFirst()
          .orElseThrow();
    }
  }

  private List<String> spans(String source) throws SQLException {
    return rows(
        "SELECT covered_from, covered_until, 'live', live_from FROM coverage WHERE source = '"
            + source
            + "' ORDER BY target, covered_from");
  }

  private List<String> gaps(String source) throws SQLException {
    return gapsAt(source, now);
  }

  private List<String> gapsAt(String source, Instant at) throws SQLException {
    return rows(
        "SELECT cause, gap_from, gap_until FROM coverage_gaps('%s', '%s') WHERE source = '%s'"
            .formatted(CAMPAIGN, at, source));
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        Object[] cells = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < cells.length; i++) {
          Object cell = row.getObject(i + 1);
          cells[i] =
              cell instanceof java.sql.Timestamp at ? at.toInstant() : cell == null ? "…" : cell;
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" ")));
      }
      return rows;
    }
  }

  private String feed() {
    String items =
        entries.stream()
            .map(
                at ->
                    "<item><guid>g%s</guid><title>ข่าว</title><link>%s</link><pubDate>%s</pubDate></item>"
                        .formatted(
                            at.getEpochSecond(),
                            site.url("/news/" + at.getEpochSecond()),
                            DateTimeFormatter.RFC_1123_DATE_TIME
                                .withLocale(Locale.ROOT)
                                .format(at.atOffset(ZoneOffset.UTC))))
            .collect(Collectors.joining());
    return "<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>";
  }
}
