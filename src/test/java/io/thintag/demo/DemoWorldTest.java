package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.area.Gazetteer;
import io.thintag.demo.DemoPost.Lot;
import io.thintag.demo.Office.Medium;
import io.thintag.post.PostKey;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoWorldTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final long SEED = 25680320;
  private static final DemoWorld WORLD = DemoWorld.create(GAZETTEER, SEED, 20_000);

  @Test
  void theSameSeedGivesTheSameWorldToTheByte() throws Exception {
    DemoWorld again = DemoWorld.create(GAZETTEER, SEED, 20_000);
    DemoWorld other = DemoWorld.create(GAZETTEER, SEED + 1, 20_000);

    assertThat(digest(again)).isEqualTo(digest(WORLD));
    assertThat(digest(other)).isNotEqualTo(digest(WORLD));
  }

  /** Known bytes, so that another machine or JDK that made another world would be noticed. */
  @Test
  void theWorldIsTheSameOnEveryMachine() throws Exception {
    assertThat(digest(WORLD))
        .isEqualTo("88a81433eb6bd1f8ca7a1df0ee378855689d14ec0940fbe9eb8edfdbe7cd63a0");
  }

  private static String digest(DemoWorld world) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (DemoPost post : world.posts()) {
      for (int phase = 0; phase < 2; phase++) {
        String line =
            post.nativeId()
                + post.author()
                + post.publishedAt()
                + world.story(post, phase)
                + Counts.of(post, phase)
                + post.lot();
        sha.update(line.getBytes(UTF_8));
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  @Test
  void twentyThousandPostsCarryACoreTagThreeThousandOfThemOfTheOlderCampaign() {
    List<DemoPost> tagged =
        WORLD.posts().stream()
            .filter(post -> post.lot() != Lot.BROKEN)
            .filter(post -> Stream.of(DemoCampaign.values()).anyMatch(c -> c.belongs(post.first())))
            .toList();

    assertThat(tagged).hasSize(20_000);
    assertThat(tagged.stream().filter(post -> !DemoCampaign.GOOD_THINGS.belongs(post.first())))
        .hasSizeBetween(2_900, 3_000);
    assertThat(
            tagged.stream()
                .collect(Collectors.groupingBy(DemoPost::platform, Collectors.counting())))
        .isEqualTo(
            Map.of(
                "bluesky",
                400L,
                "facebook",
                8_100L,
                "instagram",
                2_000L,
                "mastodon",
                2_200L,
                "threads",
                800L,
                "tiktok",
                300L,
                "web",
                3_200L,
                "youtube",
                3_000L));
    assertThat(WORLD.posts()).hasSizeBetween(20_500, 20_700);
  }

  @Test
  void theSitesAndChannelsAreAsManyAsPromised() {
    assertThat(WORLD.offices(Medium.FEED)).hasSize(150);
    assertThat(WORLD.offices(Medium.CHANNEL)).hasSize(61);
    assertThat(WORLD.offices(Medium.PAGE)).hasSize(16);
    assertThat(WORLD.offices(Medium.FACEBOOK)).hasSize(202);
    assertThat(WORLD.offices(Medium.INSTAGRAM)).hasSize(78);
    assertThat(WORLD.offices(Medium.FACEBOOK)).anyMatch(Office::isHidden);
  }

  @Test
  void nobodyIsTwoPosts() {
    Set<PostKey> keys = new HashSet<>();
    for (DemoPost post : WORLD.posts()) {
      assertThat(keys.add(new PostKey(post.platform(), post.nativeId()))).isTrue();
    }
  }

  /** A phrase with a place in it would make the truth a lie. */
  @Test
  void phrasesNameNoPlace() {
    Phrases phrases = Phrases.load();
    NameFacts facts = new NameFacts(GAZETTEER);
    List<String> words =
        List.of(
            "จังหวัด", "อำเภอ", "ตำบล", "เทศบาล", "เขต", "แขวง", "อบต", "อบจ", "ทต", "ทม", "ทน",
            "กทม", "กรุงเทพ", "พัทยา", "จ.", "อ.", "ต.");
    for (String section :
        List.of("product", "opener", "detail", "closing", "story", "notice", "extra", "person")) {
      assertThat(phrases.all(section))
          .noneMatch(phrase -> words.stream().anyMatch(phrase::contains));
    }
    assertThat(phrases.all("extra")).noneMatch(facts::isName);
  }

  @Test
  void officesCarryTheMarkThatTheyAreExamples() {
    assertThat(Arrays.stream(Medium.values()).flatMap(medium -> WORLD.offices(medium).stream()))
        .allMatch(office -> office.author().name().endsWith("(ตัวอย่าง)"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, 60_001})
  void aWorldOfAnUnfitSizeIsRefused(int posts) {
    assertThatThrownBy(() -> DemoWorld.create(GAZETTEER, SEED, posts))
        .hasMessageContaining("thintag.demo.posts");
  }
}
