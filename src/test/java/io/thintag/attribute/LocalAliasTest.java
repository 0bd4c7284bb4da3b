package io.thintag.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names that people teach the engine. */
class LocalAliasTest {

  private static final String HUAI_SAI = Verdicts.body("องค์การบริหารส่วนตำบลห้วยทราย", "แม่ริม");

  private static final Attributor TAUGHT =
      new Attributor(
          Verdicts.GAZETTEER,
          List.of(),
          List.of(
              new LocalAlias("ห้วยทรายน่าอยู่", HUAI_SAI, null),
              new LocalAlias("เทศบาลดอนงาม", HUAI_SAI, "5007"),
              new LocalAlias("เขตสบาย", HUAI_SAI, null),
              new LocalAlias("อ.ริมน้ำ", "5007", "50"),
              new LocalAlias("หายไปแล้ว", "0000000", null)));

  private static Attribution of(String text) {
    return TAUGHT.attribute(AttributionInput.of(text), RegisteredAccounts.NONE);
  }

  private static Attribution inScope(String text, @Nullable String scope) {
    return TAUGHT.attribute(
        new AttributionInput(text, List.of(), null, null, scope), RegisteredAccounts.NONE);
  }

  @Test
  void aNicknameStandsForTheUnitUnderItsOwnKind() {
    assertThat(of("อบต.ห้วยทรายน่าอยู่ ชวนเที่ยว").units()).containsExactly(HUAI_SAI);
    assertThat(of("#ห้วยทรายน่าอยู่").units()).containsExactly(HUAI_SAI);
    assertThat(of("ทต.ห้วยทรายน่าอยู่").units()).isEmpty();
  }

  @Test
  void whatANicknameSettlesIsLikely() {
    assertThat(of("อบต.ห้วยทรายน่าอยู่").certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(of("#ห้วยทรายน่าอยู่").certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void anAliasOfAnAreaCountsOnlyWhereSomethingPointsIntoTheArea() {
    assertThat(of("เทศบาลดอนงาม").units()).isEmpty();
    assertThat(of("เทศบาลดอนงาม อ.แม่ริม").units()).containsExactly(HUAI_SAI);
    assertThat(of("เทศบาลดอนงาม จ.เชียงใหม่").units()).containsExactly("50");
    assertThat(inScope("เทศบาลดอนงาม", "5007").units()).containsExactly(HUAI_SAI);
    assertThat(inScope("เทศบาลดอนงาม", "50").units()).isEmpty();
  }

  @Test
  void onlyAWordForTheKindOfUnitIsTakenOffAName() {
    assertThat(of("อบต.เขตสบาย").units()).containsExactly(HUAI_SAI);
  }

  @Test
  void aDistrictMayHaveAnAliasInItsProvince() {
    assertThat(of("อำเภอริมน้ำ จังหวัดเชียงใหม่").units()).containsExactly("5007");
    assertThat(of("อำเภอริมน้ำ").units()).isEmpty();
  }

  @Test
  void everyOtherVerdictIsWhatItWas() {
    for (String post :
        List.of("อบต.บ้านไร่ จ.ชัยภูมิ", "อบต.ดอนแก้ว อ.แม่ริม", "#เชียงใหม่", "อ.เมือง")) {
      assertThat(of(post)).isEqualTo(Verdicts.of(post));
    }
  }

  @Test
  void anAliasWithoutLettersIsRefused() {
    assertThatThrownBy(() -> new LocalAlias(" ", HUAI_SAI, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(HUAI_SAI);
  }
}
