package io.thintag.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One body, written in the ways officers write it. */
class WritingTest {

  private static final String BODY = "6801407";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "อบต.เทพราช อ.สิชล จ.นครศรีธรรมราช",
        "อบต. เทพราช อ. สิชล จ. นครศรีฯ",
        "องค์การบริหารส่วนตำบลเทพราช อำเภอสิชล จังหวัดนครศรีธรรมราช",
        "#องค์การบริหารส่วนตำบลเทพราชอำเภอสิชลจังหวัดนครศรีธรรมราช",
        "#อบต.เทพราชอ.สิชลจ.นครศรีธรรมราช",
        "#อบตเทพราชอำเภอสิชล",
        "#อบต_เทพราช #อำเภอ_สิชล",
        "#อบต-เทพราช #อำเภอ-สิชล",
        "#อบต_เทพราช_อ_สิชล_จ_นครศรีธรรมราช",
        "องค์กรบริหารส่วนตำบลเทพราช อ.สิชล",
        "องค์การบริหารส่วนต.เทพราช อ.สิชล",
        "อบต.*เทพราช* อ.สิชล",
        "#จังหวัด(นครศรีธรรมราช) #อำเภอ(สิชล) #เทศบาล/อบต.(เทพราช)",
        "#จังหวัด..นครศรีธรรมราช.. #อำเภอ..สิชล.. #เทศบาล/อบต..เทพราช..",
        "#อบต./เทศบาล “เทพราช” #อำเภอ “สิชล”",
        "จังหวัด : นครศรีธรรมราช\nอำเภอ : สิชล\nอบต. : เทพราช",
        "นายกอบต.เทพราชมอบถุงยังชีพ อ.สิชล",
        "ขอบคุณอบต.เทพราชที่มาช่วย อ.สิชลจัดงาน",
        "#อบต.เทพราช#อ.สิชล#จ.นครศรีธรรมราช",
        "＃อบ\u200Bต.เทพราช ＃อ\u0E4Dาเภอสิชล",
        "❤️#อบต.เทพราช❤️#สิชล❤️#นครศรีธรรมราช❤️",
        "#เทพราช #อำเภอสิชล #จังหวัดนครศรีธรรมราช",
      })
  void allMeanTheSameBody(String post) {
    assertThat(Verdicts.of(post).units()).containsExactly(BODY);
  }

  @Test
  void theLongestNameWinsAndNoNameEndsInsideASyllable() {
    assertThat(Verdicts.of("#อบต.ยางราก บานแล้ว").units()).containsExactly("6160903");
    assertThat(Verdicts.of("นายก ทม.ตากใบมอบเงิน").units()).containsExactly("4960201");
    assertThat(Verdicts.of("อบต.นาคารักษ์ ประกาศ").units()).isEmpty();
    assertThat(Verdicts.of("ทม.เลย ปิดถนนสองวันเลยนะครับ").units()).containsExactly("4420102");
    assertThat(Verdicts.of("เรือข้ามไปอำเภอเกาะช้างหยุดวิ่งชั่วคราว").units())
        .containsExactly("2307");
    assertThat(Verdicts.of("อบจ.เลย เลยขอเลื่อนแข่งวิ่ง").units()).containsExactly("2420101");
  }

  @Test
  void aNameThatGoesOnIsNotTheShorterOne() {
    assertThat(Verdicts.of("#อบต.ห้วยหินเจ็ดก้อน #อำเภอศิลาลาด").units()).containsExactly("3322");
    assertThat(Verdicts.of("#อบต.ห้วยหินเจ็ดก้อนอ.ศิลาลาดจ.ศรีสะเกษ").units())
        .containsExactly("3322");
    assertThat(Verdicts.of("อบต.ห้วยหินเจ็ดก้อน เชิญเที่ยว").units()).isEmpty();
  }

  @Test
  void romanisedTagsNameProvincesAndDistricts() {
    assertThat(Verdicts.of("Beautiful #Prachuap_Khiri_Khan").units()).containsExactly("77");
    assertThat(Verdicts.of("#UBONRATCHATHANI #Khemarat").units()).containsExactly("3405");
    assertThat(Verdicts.of("#Korat #nice").units()).containsExactly("30");
  }

  @Test
  void thePlatformsListCountsOnlyWhereTheTextIsSilent() {
    List<String> list = List.of("อำเภอปาย", "จังหวัดแม่ฮ่องสอน");
    AttributionInput silent = new AttributionInput("ลมหนาวมาแล้ว", list, null, null, null);
    Attribution verdict = Verdicts.ATTRIBUTOR.attribute(silent, RegisteredAccounts.NONE);
    assertThat(verdict.units()).containsExactly("5803");
    assertThat(verdict.evidence()).allMatch(e -> e.start() == -1 && e.end() == -1);

    AttributionInput speaking = new AttributionInput("ลมหนาว จ.น่าน", list, null, null, null);
    assertThat(Verdicts.ATTRIBUTOR.attribute(speaking, RegisteredAccounts.NONE).units())
        .containsExactly("55");
  }

  @Property(tries = 1_000)
  void noiseNeverChangesTheVerdict(@ForAll("noisy") String post) {
    Attribution verdict = Verdicts.of(post);
    assertThat(verdict.units()).containsExactly("6551407");
    for (Evidence evidence : verdict.evidence()) {
      assertThat(post.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
    }
  }

  @Provide
  Arbitrary<String> noisy() {
    String post = "วันนี้ " + Verdicts.GAZETTEER.require("6551407").fullName() + " " + area();
    return Arbitraries.integers()
        .between(0, 4)
        .list()
        .ofSize(post.length())
        .map(choices -> noise(post, choices));
  }

  private static String area() {
    String district = String.valueOf(Verdicts.GAZETTEER.require("6551407").districtCode());
    return "อำเภอ" + Verdicts.GAZETTEER.require(district).name() + " จังหวัดน่าน แจกข้าวแกง";
  }

  private static String noise(String text, List<Integer> choices) {
    StringBuilder noisy = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      switch (choices.get(i)) {
        case 1 -> noisy.append(c).append('\u200B');
        case 2 -> noisy.append(mark ? "" + c + c : "" + c);
        case 3 -> noisy.append(c == 'ำ' ? "\u0E4Dา" : c == 'แ' ? "เเ" : "" + c);
        case 4 -> noisy.append(c == ' ' ? "\u00A0" : "" + c);
        default -> noisy.append(c);
      }
    }
    return noisy.toString();
  }
}
