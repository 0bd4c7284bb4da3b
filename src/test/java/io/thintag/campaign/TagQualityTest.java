package io.thintag.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.post.Hashtags;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagQualityTest {
  private static final Campaign CAMPAIGN =
      new Campaign(
          "khongdi",
          "ของดี",
          List.of(
              new CampaignTag(TagRole.CORE, "#ของดีบ้านเรา"),
              new CampaignTag(TagRole.CORE, "#เที่ยวท้องถิ่น"),
              new CampaignTag(TagRole.PLACE, "#จังหวัด{province}"),
              new CampaignTag(TagRole.PLACE, "#อำเภอ{district}"),
              new CampaignTag(TagRole.PLACE, "#เทศบาล/อบต{body}")),
          LocalDate.of(2025, 3, 20),
          null,
          "TH",
          List.of(),
          List.of(),
          0);
  private static final PlaceNames BANRAI =
      new PlaceNames(
          Map.of(
              Place.PROVINCE, Set.of("ชัยภูมิ"),
              Place.DISTRICT, Set.of("เทพสถิต"),
              Place.BODY, Set.of("บ้านไร่")),
          Map.of(),
          Set.of());
  private static final String CORE = "#ของดีบ้านเรา #เที่ยวท้องถิ่น ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่",
        "#จ.ชัยภูมิ #อ.เทพสถิต #อบต.บ้านไร่",
        "#จังหวัด_ชัยภูมิ #อำเภอ_เทพสถิต #อบต_บ้านไร่",
        "#จังหวัด ชัยภูมิ #อำเภอ เทพสถิต #อบต. บ้านไร่",
        "#จังหวัดชัยภูมิ#อําเภอเทพสถิต#เทศบาล/อบต.บ้านไร่",
        "#จังหวัด(ชัยภูมิ) #อำเภอ..เทพสถิต.. #เทศบาล/อบต..บ้านไร่..",
        "#จังหวัดชัยภูมิ\n＃อำเภอเทพสถิต ขอเชิญ #องค์การบริหารส่วนตำบลบ้านไร่!",
        "#อบต.บ้านไร่อำเภอเทพสถิต #อำเภอเทพสถิตจังหวัดชัยภูมิ #จังหวัดชัยภูมิ",
        "#จ/ชัยภูมิ #อ-เทพสถิต #เทศบาลตำบลบ้านไร่"
      })
  void acceptsPlaceTagsHoweverPlatformsCutThem(String places) {
    assertThat(isFullyTagged(CORE + places)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#จังหวัดชัยภูมิ #อำเภอเทพสถิต",
        "#อำเภอเทพสถิต #อบต.บ้านไร่",
        "#จังหวัดชัยนาท #อำเภอเทพสถิต #อบต.บ้านไร่",
        "#จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบต.บ้านไร่ใต้",
        "#จังหวัดชัยภูมิ #อำเภอเทพสถิต อบต.บ้านไร่",
        "#จังหวัดชัยภูมิ #เทพสถิต #อบต.บ้านไร่",
        "#จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบต.\nบ้านไร่",
        "#จังหวัด..(ชื่อ).. #อำเภอ..(ชื่อ).. #เทศบาล/อบต..(ชื่อ)..",
        "#อบต.บ้านไร่อำเภอเทพสถิตจังหวัดชัยภูมิ"
      })
  void missesPlaceTagsThatAreNotThere(String places) {
    assertThat(isFullyTagged(CORE + places)).isFalse();
  }

  @Test
  void asksForBothCoreTagsThoughEitherMakesThePostBelong() {
    String text = "#ของดีบ้านเรา #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบต.บ้านไร่";
    assertThat(CAMPAIGN.belongs(Hashtags.in(text))).isTrue();
    assertThat(isFullyTagged(text)).isFalse();
    assertThat(TagQuality.check(CAMPAIGN, Hashtags.in(text), text, BANRAI))
        .filteredOn(check -> !check.present())
        .extracting(check -> check.tag().text())
        .containsExactly("เที่ยวท้องถิ่น");
  }

  @Test
  void readsTheTagsThatOnlyThePlatformNames() {
    var platform = Hashtags.in(CORE + "#จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่");
    assertThat(TagQuality.fullyTagged(CAMPAIGN, platform, "ชมคลิป", BANRAI)).isTrue();
  }

  @Test
  void findsNoPlaceWhereThePostBelongsToNone() {
    String text = CORE + "#จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบต.บ้านไร่";
    assertThat(TagQuality.fullyTagged(CAMPAIGN, Hashtags.in(text), text, PlaceNames.UNKNOWN))
        .isFalse();
  }

  @Test
  void asksAProvincialBodyForNoDistrictAndASpecialNameForNoPrefix() {
    var bangkok =
        new PlaceNames(
            Map.of(),
            Map.of(
                Place.PROVINCE, Set.of("กรุงเทพมหานคร"),
                Place.BODY, Set.of("กรุงเทพมหานคร")),
            Set.of(Place.DISTRICT));
    String text = CORE + "#กรุงเทพมหานคร";
    assertThat(TagQuality.fullyTagged(CAMPAIGN, Hashtags.in(text), text, bangkok)).isTrue();
  }

  private static boolean isFullyTagged(String text) {
    return TagQuality.fullyTagged(CAMPAIGN, Hashtags.in(text), text, BANRAI);
  }
}
