package io.thintag.participation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.thintag.TestDatabase;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each state of a body on a real database, with a clock that stands still. */
class ParticipationTest {
  private static final String SLUG = "khongdi-banrao";

  /** A district's body, of which the due date of the district tier is 11 June 2025. */
  private static final String BODY = "6360903";

  /** An อบจ., which answers to the province. */
  private static final String PROVINCIAL = "2360101";

  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private ApplicationContext context;

  @BeforeEach
  void start() throws SQLException {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("thintag.schedule.enabled", "false");
    context = ApplicationContext.builder("test").properties(properties).build();
    context.registerSingleton(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC));
    context.start();
    execute("DELETE FROM watch; DELETE FROM account");
  }

  @AfterEach
  void stop() {
    context.close();
    database.drop();
  }

  @Test
  void whatNobodyWatchesIsNotObserved() throws SQLException {
    assertThat(body(BODY).state()).isEqualTo(State.NOT_OBSERVED);
    account("1", BODY);
    assertThat(body(BODY).state()).as("known, never read").isEqualTo(State.NOT_OBSERVED);
    assertThat(body(BODY).watched()).isEqualTo("not");
    assertThat(body(BODY).timing()).as("so nothing is overdue").isNull();
  }

  @Test
  void whatWasWatchedWithoutAGapAndShowsNothingIsNotFound() throws SQLException {
    watched("1", BODY);
    assertThat(body(BODY).state()).isEqualTo(State.NOT_FOUND);
    assertThat(body(BODY).watched()).isEqualTo("full");
    assertThat(body(BODY).due()).isEqualTo(LocalDate.of(2025, 6, 11));
    assertThat(body(BODY).timing()).isEqualTo(Timing.OVERDUE);
    execute("UPDATE account SET status = 'withdrawn'");
    assertThat(body(BODY).state()).isEqualTo(State.NOT_OBSERVED);
  }

  @Test
  void aDeadSourceNeverMakesNotFound() throws SQLException {
    watched("1", BODY);
    for (String cause : List.of("down", "quota", "refused", "missing", "unreadable")) {
      execute("UPDATE watched_target SET failing_since = '2026-11-20', cause = '" + cause + "'");
      execute("UPDATE coverage SET covered_until = '2026-11-20'");
      assertThat(body(BODY).state()).as(cause).isEqualTo(State.NOT_OBSERVED);
      assertThat(body(BODY).watched()).isEqualTo("partly");
      assertThat(body(BODY).timing()).isNull();
    }
    execute("UPDATE watched_target SET failing_since = NULL, cause = NULL");
    execute("UPDATE coverage SET covered_until = '2026-11-01'");
    assertThat(body(BODY).state()).as("nobody reads it any more").isEqualTo(State.NOT_OBSERVED);
  }

  @Test
  void aDeadSourceBesideALivingOneNeverMakesNotFoundEither() throws SQLException {
    watched("1", BODY);
    account("2", BODY);
    assertThat(body(BODY).state()).as("an account nobody has tried").isEqualTo(State.NOT_FOUND);
    execute(
        "INSERT INTO watched_target VALUES ('%s', 'facebook', 't2', 'facebook', '2', '2026-01-01', 'down')"
            .formatted(SLUG));
    assertThat(body(BODY).state()).isEqualTo(State.NOT_OBSERVED);
    assertThat(body(BODY).watched()).isEqualTo("partly");
  }

  @Test
  void aGapInThePastIsNoWatchButWhatAPlatformNeverTellsIsNoGapBesideAFullWatch()
      throws SQLException {
    watched("1", BODY);
    watched("2", BODY);
    execute(
        "UPDATE coverage SET covered_from = '2025-06-01', live_from = '2025-06-01' WHERE target = 't2'");
    assertThat(body(BODY).state()).as("unreached").isEqualTo(State.NOT_FOUND);
    execute(
        """
        UPDATE coverage SET covered_until = '2025-08-01', live_from = covered_from WHERE target = 't1';
        INSERT INTO coverage VALUES ('khongdi-banrao', 'facebook', 't1', '2025-08-05',
          '2026-11-21', '2025-08-05', 'down')
        """);
    assertThat(body(BODY).state()).isEqualTo(State.NOT_OBSERVED);
  }

  @Test
  void aPostUnderReviewKeepsAllItsCandidatesFromBeingNotFound() throws SQLException {
    watched("1", BODY);
    open("p1", "{6360903,6360904}", "{6360903,6360904,5360101}");
    assertThat(body(BODY).state()).isEqualTo(State.IN_REVIEW);
    assertThat(of("TH").stream().filter(b -> b.state() == State.IN_REVIEW))
        .as("candidates only, not every unit that the doubt is about")
        .hasSameSizeAs(expectedOf("6360903", "6360904"));
    assertThat(body(BODY).timing()).isNull();
    execute("UPDATE campaign_post SET areas = NULL");
    assertThat(body(BODY).state()).as("decided").isEqualTo(State.NOT_FOUND);
  }

  @Test
  void aPostThatDoesNotCountIsNotWaitedFor() throws SQLException {
    open("p1", "{6360903}", "{6360903}");
    execute("UPDATE campaign_post SET repost = true");
    assertThat(body(BODY).state()).isEqualTo(State.NOT_OBSERVED);
    execute("UPDATE campaign_post SET repost = false, campaign = 'rueanglao-chumchon'");
    assertThat(body(BODY).state()).as("another campaign's").isEqualTo(State.NOT_OBSERVED);
  }

  @Test
  void aCountedPostCountsWhateverIsUnderReviewOrNotWatched() throws SQLException {
    open("p1", "{6360903}", "{6360903}");
    tally(BODY, "facebook", 2, 0, "2025-06-11T16:59:59Z");
    assertThat(body(BODY).state()).isEqualTo(State.TAGS_MISSING);
    assertThat(body(BODY).timing()).isEqualTo(Timing.ON_TIME);
    tally(BODY, "web", 1, 1, "2025-06-11T17:00:00Z");
    assertThat(body(BODY).state()).isEqualTo(State.COMPLETE);
    assertThat(body(BODY).posts()).isEqualTo(3);
    assertThat(body(BODY).fullyTagged()).isOne();
    assertThat(body(BODY).accounts()).isEqualTo(2);
    assertThat(body(BODY).lastPostAt()).isEqualTo("2025-06-12T00:00:00+07:00");
    execute("DELETE FROM tally_total WHERE platform = 'facebook'");
    assertThat(body(BODY).timing()).isEqualTo(Timing.LATE);
  }

  @Test
  void eachBodyAnswersToItsOwnTier() throws SQLException {
    assertThat(body(BODY).body().reportsTo()).isEqualTo("3609");
    assertThat(body(BODY).body().reportsToName()).startsWith("อำเภอ");
    assertThat(body(PROVINCIAL).body().reportsTo()).isEqualTo("36");
    assertThat(body(PROVINCIAL).due())
        .as("the province has none, so the department's")
        .isEqualTo(LocalDate.of(2025, 5, 30));
    execute("DELETE FROM campaign_due");
    assertThat(body(BODY).due()).isNull();
  }

  @Test
  void theStatesAddUpToTheExpectedBodiesAndRatesStayWithinAHundred() throws SQLException {
    watched("1", BODY);
    tally("6360904", "web", 1, 1, "2025-06-01T00:00:00Z");
    tally(PROVINCIAL, "web", 1, 0, "2025-06-01T00:00:00Z");
    open("p1", "{5360101,6360905}", "{5360101,6360905}");
    for (String within : List.of("TH", "36", "3609", BODY, "10")) {
      Summary summary = participation(within).summary();
      assertThat(summary.expected()).isEqualTo(of(within).size());
      assertThat(summary.participatingPct()).isBetween(0.0, 100.0);
      assertThat(summary.completePct()).isBetween(0.0, summary.participatingPct());
    }
    assertThat(participation("36").summary().expected()).isEqualTo(143);
    assertThat(participation("36").summary().participatingPct()).isEqualTo(1.39);
    assertThat(participation("10").summary())
        .as("กรุงเทพมหานคร is of no expected kind")
        .isEqualTo(new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void listsWhatIsMissingFirstPageByPage() throws SQLException {
    tally("6360904", "web", 1, 1, "2025-06-01T00:00:00Z");
    watched("1", BODY);
    Participation all = participation("36");
    assertThat(all.bodies().get(0).body().code()).isEqualTo(BODY);
    assertThat(all.bodies().get(142).state()).isEqualTo(State.COMPLETE);
    List<BodyParticipation> first = all.page(null, null, 100);
    BodyParticipation last = first.get(99);
    List<BodyParticipation> second =
        all.page(null, new Participation.After(last.state(), last.body().place()), 100);
    assertThat(second).hasSize(43).doesNotContainAnyElementsOf(first);
    assertThat(all.page(State.COMPLETE, null, 100)).hasSize(1);
  }

  @Test
  void onlyBodiesOfTheCampaignsKindsInsideItsScopeAreExpected() throws SQLException {
    execute("UPDATE campaign SET scope = '36', expected_kinds = '{อบจ.}'");
    assertThat(of("TH"))
        .singleElement()
        .satisfies(b -> assertThat(b.body().code()).isEqualTo(PROVINCIAL));
    assertThat(of("50")).isEmpty();
    execute("UPDATE unit SET retired = true WHERE code = '" + PROVINCIAL + "'");
    assertThat(of("TH")).isEmpty();
  }

  private List<String> expectedOf(String... codes) {
    return of("36").stream().map(b -> b.body().code()).filter(List.of(codes)::contains).toList();
  }

  private Participation participation(String within) {
    Campaign campaign = context.getBean(CampaignStore.class).find(SLUG).orElseThrow();
    return context.getBean(ParticipationQueries.class).of(campaign, within);
  }

  private List<BodyParticipation> of(String within) {
    return participation(within).bodies();
  }

  /** The same from near and from afar. */
  private BodyParticipation body(String code) {
    BodyParticipation near = of(code).get(0);
    BodyParticipation afar =
        of("TH").stream().filter(b -> b.body().code().equals(code)).findFirst().orElseThrow();
    assertThat(near.state()).isEqualTo(afar.state());
    return near;
  }

  private void account(String key, String unit) throws SQLException {
    execute(
        """
        INSERT INTO account (platform, account_key, native_id, unit_code, status, origin, created_at)
        VALUES ('facebook', '%s', '%s', '%s', 'verified', 'person', now())
        """
            .formatted(key, key, unit));
  }

  private void watched(String key, String unit) throws SQLException {
    account(key, unit);
    execute(
        """
        INSERT INTO watched_target VALUES ('%s', 'facebook', 't%s', 'facebook', '%s', NULL, NULL);
        INSERT INTO coverage VALUES
          ('%s', 'facebook', 't%s', '2025-03-19T17:00Z', '2026-11-21', '2026-01-01', NULL)
        """
            .formatted(SLUG, key, key, SLUG, key));
  }

  private void open(String id, String candidates, String areas) throws SQLException {
    execute(
        """
        INSERT INTO campaign_post (campaign, platform, native_id, published_at, account_key,
          outside_period, repost, untagged, deleted, fully_tagged, certainty, evidence, candidates,
          doubt, areas)
        VALUES ('%s', 'web', '%s', '2025-06-01', '', false, false, false, false, false,
          'unresolved', '[]', '%s', 'ambiguous', '%s')
        """
            .formatted(SLUG, id, candidates, areas));
  }

  private void tally(String unit, String platform, int posts, int tagged, String at)
      throws SQLException {
    execute(
        """
        INSERT INTO tally_total (campaign, unit_code, platform, posts, fully_tagged, in_province,
          in_district, in_body, views, views_known, likes, likes_known, comments, comments_known,
          shares, shares_known, first_post_at, last_post_at, accounts)
        VALUES ('%s', '%s', '%s', %d, %d, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, '%s', '%s', 1)
        """
            .formatted(SLUG, unit, platform, posts, tagged, at, at));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
