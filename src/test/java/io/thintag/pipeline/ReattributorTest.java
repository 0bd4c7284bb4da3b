package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.campaign.Campaign;
import io.thintag.collect.Item;
import io.thintag.pipeline.JudgedPages.Page;
import io.thintag.pipeline.Reattribution.Progress;
import io.thintag.pipeline.Reattribution.UnitDifference;
import io.thintag.store.AccountDirectory;
import io.thintag.store.PostStore;
import io.thintag.store.StoredVerdicts;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Judging stored posts again, over a real database, in pages of two posts. */
class ReattributorTest extends PipelineTest {
  private static final String CORE = "#ของดีบ้านเรา ";
  private static final String BODY = "6360903";
  private static final String DISTRICT = "3609";
  private static final Predicate<Progress> ON = progress -> true;
  private Reattributor reattributor;

  @Override
  Map<String, Object> more() {
    return Map.of("thintag.reattribution.page-size", "2");
  }

  @BeforeEach
  void find() {
    reattributor = context.getBean(Reattributor.class);
  }

  /** From now on the engine gives posts of this account to the unit. */
  private void register(String post, String unit) throws SQLException {
    execute(
        """
        INSERT INTO account (platform, account_key, native_id, unit_code, status, origin, created_at)
        VALUES ('mastodon', 'account of %1$s', 'account of %1$s', '%2$s', 'verified', 'person', now())
        ON CONFLICT (platform, account_key) DO UPDATE SET unit_code = excluded.unit_code
        """
            .formatted(post, unit));
  }

  private void storeFive() throws SQLException {
    store(
        found(post("1", CORE + "วันนี้")),
        found(post("2", CORE + "#จังหวัดเลย")),
        found(post("3", CORE + "พรุ่งนี้")),
        found(post("4", CORE + "#อบต.บ้านไร่ #อำเภอเทพสถิต")),
        found(post("5", CORE + "เมื่อวาน")));
  }

  private String everything() throws SQLException {
    StringBuilder all = new StringBuilder();
    for (String table :
        List.of(
            "campaign_post",
            "post_unit",
            "tally",
            "tally_total",
            "tally_account",
            "reattribution")) {
      all.append(
          text(
              "SELECT coalesce(string_agg(t::text, ';' ORDER BY t::text), '') FROM "
                  + table
                  + " t"));
    }
    return all.toString();
  }

  @Test
  void aRegisteredAccountMovesItsPostsAndTheTalliesWithThem() throws SQLException {
    storeFive();
    register("1", BODY);
    register("5", DISTRICT);
    Reattribution done = reattributor.reattribute(CAMPAIGN, 2, ON);
    assertThat(done.read()).isEqualTo(5);
    assertThat(done.changed()).isEqualTo(2);
    assertThat(posts(BODY)).isEqualTo(2);
    assertThat(posts(DISTRICT)).isEqualTo(3);
    assertThat(posts("TH")).isEqualTo(5);
    assertThat(differences()).isEmpty();
    assertThat(done.units())
        .extracting(UnitDifference::unit, UnitDifference::before, UnitDifference::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("36", 1L, 3L),
            org.assertj.core.groups.Tuple.tuple("3609", 1L, 3L),
            org.assertj.core.groups.Tuple.tuple(BODY, 1L, 2L));
    assertThat(done.units().get(2).fullName()).isEqualTo("องค์การบริหารส่วนตำบลบ้านไร่");
    assertThat(reattributor.reattribute(CAMPAIGN, 2, ON).changed()).isZero();
  }

  @Test
  void aPostThatMovesToAnotherUnitLeavesTheFirst() throws SQLException {
    register("1", BODY);
    context.getBean(AccountDirectory.class).reload();
    storeFive();
    register("1", "1001");
    Reattribution done = reattributor.reattribute(null, 1, ON);
    assertThat(posts(BODY)).isOne();
    assertThat(posts("1001")).isOne();
    assertThat(done.units())
        .filteredOn(unit -> unit.unit().equals(BODY))
        .extracting(UnitDifference::left)
        .containsExactly(1L);
    assertThat(differences()).isEmpty();
  }

  @Test
  void aRehearsalChangesNothingAndSaysWhatTheRunThenDoes() throws SQLException {
    storeFive();
    register("1", BODY);
    register("3", "10");
    String before = everything();
    Reattribution told = reattributor.rehearse(null, 2, ON);
    assertThat(everything()).isEqualTo(before);
    assertThat(told.changed()).isEqualTo(2);
    assertThat(told.units()).isNotEmpty();
    assertThat(reattributor.reattribute(null, 2, ON)).isEqualTo(told);
  }

  @Test
  void anInterruptedRunGoesOnWhereItStoppedAndTheTalliesAreRightInBetween() throws SQLException {
    storeFive();
    register("1", BODY);
    register("5", BODY);
    assertThatThrownBy(
            () ->
                reattributor.reattribute(
                    CAMPAIGN,
                    1,
                    progress -> {
                      throw new IllegalStateException("the power fails");
                    }))
        .hasMessage("the power fails");
    assertThat(posts(BODY)).isEqualTo(2);
    assertThat(differences()).isEmpty();

    Reattribution rest = reattributor.reattribute(CAMPAIGN, 1, ON);
    assertThat(rest.resumed()).isEqualTo(2);
    assertThat(rest.read()).isEqualTo(3);
    assertThat(posts(BODY)).isEqualTo(3);
    assertThat(differences()).isEmpty();
    assertThat(number("SELECT posts_read FROM reattribution WHERE finished_at IS NOT NULL"))
        .isEqualTo(5);
  }

  @Test
  void oneThatIsAskedToStopStopsBetweenPages() throws SQLException {
    storeFive();
    AtomicInteger pages = new AtomicInteger();
    Reattribution part = reattributor.reattribute(null, 2, progress -> pages.incrementAndGet() < 2);
    assertThat(part.finished()).isFalse();
    assertThat(part.read()).isEqualTo(4);
    assertThat(reattributor.catchUp(2, ON).read()).isOne();
    assertThat(reattributor.catchUp(2, ON).read()).as("nothing is stale any more").isZero();
  }

  @Test
  void beginsAnewIfAnAccountWasRegisteredSinceTheInterruption() throws SQLException {
    storeFive();
    reattributor.reattribute(null, 1, progress -> false);
    register("1", BODY);
    Reattribution whole = reattributor.reattribute(null, 1, ON);
    assertThat(whole.resumed()).isZero();
    assertThat(whole.read()).isEqualTo(5);
    assertThat(posts(BODY)).isEqualTo(2);
  }

  @Test
  void aSecondOneOnTheSameCampaignSaysThatItIsBusy() throws SQLException {
    storeFive();
    List<Throwable> refused = new ArrayList<>();
    reattributor.reattribute(
        CAMPAIGN,
        1,
        progress -> {
          refused.add(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> reattributor.reattribute(null, 1, ON)));
          return true;
        });
    assertThat(refused)
        .hasSize(3)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .isInstanceOf(Reattribution.Busy.class)
                    .hasMessageContaining(CAMPAIGN));
    assertThat(reattributor.reattribute(null, 1, ON).read()).isEqualTo(5);
  }

  @Test
  void aPostThatIsEditedMeanwhileIsNotOverwrittenWithItsOldVerdict() throws SQLException {
    storeFive();
    register("1", BODY);
    Campaign campaign = campaign(CAMPAIGN);
    AccountDirectory accounts = context.getBean(AccountDirectory.class);
    Judges judges = context.getBean(Judges.class);
    Transactions transactions = context.getBean(Transactions.class);
    CampaignReattribution work =
        new CampaignReattribution(
            transactions,
            context.getBean(StoredVerdicts.class),
            context.getBean(PostStore.class),
            judges,
            context.getBean(Clock.class),
            campaign,
            false);
    accounts.reload();
    try (JudgedPages pages = new JudgedPages(transactions, judges, campaign, 5, 1)) {
      pages.from(null);
      Page page = pages.next();
      assertThat(page.suspects()).hasSize(1);
      store(found(post("1", CORE + "#จังหวัดตาก")));
      work.take(page, Objects.requireNonNull(page.last()));
    }
    assertThat(posts("63")).as("ตาก, as the edit says").isOne();
    assertThat(posts(BODY)).isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void aPostWhoseTextIsErasedKeepsItsUnits() throws SQLException {
    storeFive();
    now = now.plus(Duration.ofDays(31));
    context.getBean(Refresher.class).refreshDue();
    register("4", "1001");
    store(found(post("6", CORE + "วันนี้")));
    assertThat(reattributor.reattribute(null, 2, ON).read()).isOne();
    assertThat(posts(BODY)).isOne();
    assertThat(posts("TH")).isEqualTo(6);
    assertThat(differences()).isEmpty();
  }

  @Test
  void verdictsFromBeforeHashesWereKeptAreComparedAndKept() throws SQLException {
    storeFive();
    execute("UPDATE campaign_post SET verdict_hash = NULL");
    Reattribution done = reattributor.reattribute(null, 2, ON);
    assertThat(done.changed()).isZero();
    assertThat(done.units()).isEmpty();
    assertThat(number("SELECT count(*) FROM campaign_post WHERE verdict_hash IS NULL")).isZero();
    assertThat(differences()).isEmpty();
  }

  @Test
  void theHashOfWhatIsStoredIsTheHashOfWhatWasJudged() throws SQLException {
    storeFive();
    Item several =
        found(post("7", CORE + "#อบต.บ้านไร่ #อำเภอเทพสถิต และ #จังหวัดตาก อบต.บ้านไร่"));
    store(several);
    context
        .getBean(Transactions.class)
        .read(
            connection ->
                context
                    .getBean(StoredVerdicts.class)
                    .find(
                        connection,
                        CAMPAIGN,
                        List.of("1", "2", "3", "4", "5", "7").stream()
                            .map(id -> new io.thintag.post.PostKey(PLATFORM, id))
                            .toList()))
        .forEach(verdict -> assertThat(verdict.knownHash()).isEqualTo(verdict.row().verdictHash()));
  }

  @Test
  void anUnknownCampaignIsRefused() {
    assertThatThrownBy(() -> reattributor.reattribute("nowhere", 1, ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> reattributor.rehearse("nowhere", 1, ON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
