package io.thintag.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person should look at, and why. */
class DoubtTest {

  @ParameterizedTest
  @CsvSource({
    "อบต.บ้านไร่ ชวนเที่ยวงาน, AMBIGUOUS",
    "อำเภอเฉลิมพระเกียรติ, AMBIGUOUS",
    "อำเภอแม่ริม จังหวัดเลย, CONTRADICTION",
    "อบต.บ้านไร่ อ.เทพสถิต จ.เลย, CONTRADICTION"
  })
  void anOpenVerdictSaysWhy(String post, Doubt doubt) {
    assertThat(Verdicts.of(post).doubt()).isEqualTo(doubt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"สวัสดีวันจันทร์", "อบต.บ้านไร่ อ.เทพสถิต", "จังหวัดเลย", "ต.ดอนแก้ว อ.แม่ริม"})
  void aSettledOrSilentPostIsInNoDoubt(String post) {
    assertThat(Verdicts.of(post).doubt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5007", "50", "3612"})
  void aPageThatWritesOfAnotherProvinceIsAConflict(String page) {
    Attribution verdict = Verdicts.byPageOf(page, "เที่ยวจังหวัดเลยกันไหม #จังหวัดเลย");
    assertThat(verdict.units()).containsExactly("42");
    assertThat(verdict.doubt()).isEqualTo(Doubt.CONFLICT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5007", "50"})
  void aPageThatWritesOfItsOwnProvinceIsNone(String page) {
    assertThat(Verdicts.byPageOf(page, "#จังหวัดเชียงใหม่").doubt()).isNull();
  }
}
