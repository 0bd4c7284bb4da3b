package io.thintag.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.budget.BudgetPlan.Share;
import io.thintag.collect.Cost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Instant MIDNIGHT = NOW.plus(Duration.ofHours(24));

  @Test
  void grantsEverythingThatFitsAndSaysHowMuchThatIs() {
    BudgetPlan plan = plan(100, search("a", null, NOW), search("b", null, NOW));
    assertThat(plan.planned("searches")).isEqualTo(48);
    assertThat(plan.missed("searches")).isZero();
    assertThat(plan.shortened()).isEmpty();
    assertThat(plan.isTurnOf("c", "a", NOW)).isTrue();
  }

  @Test
  void givesEveryTargetOneReadingBeforeAnyGetsASecond() {
    Demand[] demands =
        IntStream.range(0, 90).mapToObj(i -> search("t" + i, null, NOW)).toArray(Demand[]::new);
    BudgetPlan plan = plan(100, demands);
    assertThat(plan.shortened()).hasSize(90).allMatch(share -> share.granted() >= 1);
    assertThat(plan.planned("searches")).isEqualTo(100);
    assertThat(plan.missed("searches")).isEqualTo(90 * 24 - 100);
  }

  @Test
  void serves1CampaignsNearADueDate2TargetsNeverSeen3TheRest4CampaignsThatAreOver() {
    Demand over = new Demand("old", "over", searches(), 24, null, true, null);
    Demand known = search("known", NOW.plus(Duration.ofDays(30)), NOW.minusSeconds(60));
    Demand unseen = search("unseen", null, null);
    Demand near = search("near", NOW.plus(Duration.ofDays(2)), NOW.minusSeconds(60));
    List<String> served =
        IntStream.rangeClosed(1, 4)
            .mapToObj(searches -> plan(searches, over, known, unseen, near))
            .map(BudgetPlan::shortened)
            .map(BudgetPlanTest::readOnce)
            .toList();
    assertThat(served)
        .containsExactly("near", "near unseen", "known near unseen", "known near over unseen");
  }

  @Test
  void spendsTheRestOnDepthWhereADueDateIsNear() {
    BudgetPlan plan =
        plan(10, search("far", null, NOW), search("near", NOW.plus(Duration.ofDays(1)), NOW));
    assertThat(granted(plan, "near")).isEqualTo(5);
    assertThat(granted(plan, "far")).isEqualTo(5);
    plan = plan(11, search("far", null, NOW), search("near", NOW.plus(Duration.ofDays(1)), NOW));
    assertThat(granted(plan, "near")).isEqualTo(6);
  }

  @Test
  void spreadsTheReadingsOverTheTimeThatIsLeft() {
    Demand read = search("a", null, NOW.minus(Duration.ofHours(1)));
    BudgetPlan plan = plan(4, read);
    assertThat(plan.isTurnOf("c", "a", NOW)).as("one in six hours").isFalse();
    assertThat(plan.isTurnOf("c", "a", NOW.plus(Duration.ofHours(5)))).isTrue();
  }

  @Test
  void aTargetWithoutAShareIsNeverReadAndSaidToBeMissed() {
    BudgetPlan plan = plan(0, search("a", null, null));
    assertThat(plan.isTurnOf("c", "a", NOW)).isFalse();
    assertThat(plan.missed("searches")).isEqualTo(24);
    assertThat(plan.shortened()).singleElement().extracting(Share::granted).isEqualTo(0);
  }

  @Test
  void aReadingNeedsAllOfItsBuckets() {
    Demand both =
        new Demand(
            "c", "both", List.of(Cost.of("searches", 1), Cost.of("units", 5)), 3, null, false, NOW);
    BudgetPlan plan =
        BudgetPlan.of(
            List.of(both),
            List.of(
                new Allowance("searches", 100, MIDNIGHT, Set.of()),
                new Allowance("units", 9, MIDNIGHT, Set.of())),
            NOW);
    assertThat(granted(plan, "both")).isEqualTo(1);
    assertThat(plan.planned("searches")).isEqualTo(1);
    assertThat(plan.planned("units")).isEqualTo(5);
    assertThat(plan.missed("units")).isEqualTo(10);
  }

  @Test
  void aHashtagThatWasAskedForIsFreeAndAnotherTakesAPlace() {
    Allowance hashtags = new Allowance("hashtags", 1, null, Set.of("เก่า"));
    BudgetPlan plan =
        BudgetPlan.of(
            List.of(tag("ใหม่2", null), tag("เก่า", NOW), tag("ใหม่1", null)),
            List.of(hashtags),
            NOW);
    assertThat(plan.planned("hashtags")).isEqualTo(1);
    assertThat(plan.missed("hashtags")).isEqualTo(1);
    assertThat(plan.isTurnOf("c", "เก่า", NOW)).isTrue();
    assertThat(plan.isTurnOf("c", "ใหม่1", NOW)).isTrue();
    assertThat(plan.isTurnOf("c", "ใหม่2", NOW)).isFalse();
  }

  private static Demand tag(String tag, Instant lastRead) {
    return new Demand("c", tag, List.of(Cost.ofThing("hashtags", tag)), 24, null, false, lastRead);
  }

  private static Demand search(String target, Instant due, Instant lastRead) {
    return new Demand("c", target, searches(), 24, due, false, lastRead);
  }

  private static List<Cost> searches() {
    return List.of(Cost.of("searches", 1));
  }

  private static BudgetPlan plan(long searches, Demand... demands) {
    return BudgetPlan.of(
        List.of(demands), List.of(new Allowance("searches", searches, MIDNIGHT, Set.of())), NOW);
  }

  private static int granted(BudgetPlan plan, String target) {
    return plan.share("c", target).orElseThrow().granted();
  }

  private static String readOnce(List<Share> shares) {
    return String.join(
        " ",
        shares.stream()
            .filter(share -> share.granted() > 0)
            .map(share -> share.demand().target())
            .sorted()
            .toList());
  }
}
