package io.thintag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.demo.DemoTruth.Expected;
import io.thintag.demo.DemoTruth.Fate;
import io.thintag.demo.DemoTruth.Tally;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the generator meant is rich enough to try the counting with. */
class DemoMeantTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final long SEED = 25680320;
  private static final DemoWorld WORLD = DemoWorld.create(GAZETTEER, SEED, 20_000);
  private static final DemoTruth TRUTH =
      new DemoTruth(WORLD, GAZETTEER, URI.create("http://127.0.0.1:8790"));

  @ParameterizedTest
  @EnumSource(DemoCampaign.class)
  void everyProvinceHasCountedPosts(DemoCampaign campaign) {
    Map<String, Tally> byUnit = TRUTH.byUnit(campaign, 0);
    List<Unit> without =
        GAZETTEER.units(Level.PROVINCE).stream()
            .filter(province -> !byUnit.containsKey(province.code()))
            .toList();

    assertThat(without).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Fate.class)
  void everyFateHappens(Fate fate) {
    assertThat(TRUTH.posts(DemoCampaign.GOOD_THINGS, 1)).anyMatch(post -> post.fate() == fate);
  }

  @Test
  void theTruthIsFullOfWhatOfficersReallyWrite() {
    List<Expected> posts =
        TRUTH.posts(DemoCampaign.GOOD_THINGS, 0).stream().filter(Expected::counts).toList();

    assertThat(posts.stream().filter(Expected::open)).hasSizeGreaterThan(300);
    assertThat(posts.stream().filter(Expected::fullyTagged)).hasSizeBetween(6_000, 10_000);
    assertThat(posts.stream().filter(post -> post.units().size() == 2)).hasSizeGreaterThan(25);
    assertThat(posts.stream().filter(post -> post.units().isEmpty() && !post.open()))
        .hasSizeGreaterThan(100);
    for (Level level : List.of(Level.PROVINCE, Level.DISTRICT, Level.BODY)) {
      assertThat(posts)
          .anyMatch(
              post ->
                  post.units().stream().anyMatch(unit -> GAZETTEER.require(unit).level() == level));
    }
  }

  @Test
  void theWorldChangesFromPhaseToPhase() {
    Map<PostKey, Expected> first = byKey(0);
    Map<PostKey, Expected> later = byKey(1);

    assertThat(changed(first, later, Fate.COUNTED, Fate.DELETED)).isGreaterThan(30);
    assertThat(changed(first, later, Fate.COUNTED, Fate.NOT_IN_CAMPAIGN)).isGreaterThan(5);
    assertThat(changed(first, later, Fate.NOT_IN_CAMPAIGN, Fate.COUNTED)).isPositive();
    assertThat(
            first.values().stream()
                .filter(post -> !post.units().equals(later.get(post.key()).units()))
                .count())
        .isGreaterThan(20);
  }

  private static Map<PostKey, Expected> byKey(int phase) {
    return TRUTH.posts(DemoCampaign.GOOD_THINGS, phase).stream()
        .collect(Collectors.toMap(Expected::key, post -> post));
  }

  private static long changed(
      Map<PostKey, Expected> first, Map<PostKey, Expected> later, Fate from, Fate to) {
    return first.values().stream()
        .filter(post -> post.fate() == from && later.get(post.key()).fate() == to)
        .count();
  }

  @Test
  void postsBeforeAndAfterMidnightInBangkokFallOnTwoDays() {
    DemoPost lateAtNight =
        WORLD.posts().stream()
            .filter(post -> post.publishedAt().atZone(ZoneOffset.UTC).getHour() >= 17)
            .findFirst()
            .orElseThrow();
    Expected expected =
        TRUTH.posts(DemoCampaign.GOOD_THINGS, 0).stream()
            .filter(post -> post.key().nativeId().equals(lateAtNight.nativeId()))
            .findFirst()
            .orElseThrow();

    assertThat(expected.day())
        .isEqualTo(LocalDate.ofInstant(lateAtNight.publishedAt(), ZoneOffset.UTC).plusDays(1));
  }

  @Test
  void postsPeakBeforeTheDueDates() {
    Map<LocalDate, Long> days =
        TRUTH.posts(DemoCampaign.GOOD_THINGS, 0).stream()
            .filter(Expected::counts)
            .collect(Collectors.groupingBy(Expected::day, Collectors.counting()));

    assertThat(days.get(LocalDate.of(2025, 5, 30))).isGreaterThan(300);
    assertThat(days.get(LocalDate.of(2025, 6, 11))).isGreaterThan(300);
    assertThat(days.get(LocalDate.of(2025, 6, 2))).isLessThan(200);
    assertThat(days.get(LocalDate.of(2025, 8, 5))).isBetween(10L, 150L);
  }
}
