package io.thintag.attribute;

import static io.thintag.attribute.Verdicts.body;
import static io.thintag.attribute.Verdicts.byPageOf;
import static io.thintag.attribute.Verdicts.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eleven rules of section 5 of the design, each on invented posts. */
class RulesTest {

  @Test
  void rule1AnExplicitBodyThatIsTheOnlyBearerIsCertainAndBeatsTheAccount() {
    Attribution verdict = byPageOf("6430211", "ขอบคุณ อบต.ทุ่งคาโงก ที่ส่งรถน้ำมาช่วยครับ");
    assertThat(verdict.units()).containsExactly("6820108");
    assertThat(verdict.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(verdict.evidence())
        .containsExactly(new Evidence("body", "อบต.ทุ่งคาโงก", 7, 20, "6820108"));
  }

  @Test
  void rule1AProvinceOrDistrictInThePostPicksTheBearer() {
    assertThat(Verdicts.of("#อบต.นาโพธิ์ #อำเภอกุดรัง งานบุญบั้งไฟ").units())
        .containsExactly(body("องค์การบริหารส่วนตำบลนาโพธิ์", "กุดรัง"));
    assertThat(Verdicts.of("อบต.นาโพธิ์ จ.สกลนคร ตัดหญ้าริมทาง").certainty())
        .isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void rule2ASharedNameIsNarrowedByAccountThenClaimThenScope() {
    String post = "รถน้ำ อบต.นาโพธิ์ มาแล้วค่า";
    assertThat(byPageOf("44", post).units()).containsExactly("6441202");
    assertThat(byPageOf("44", post).certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(with(post, "6470203", "45").units()).containsExactly("6470203");
    assertThat(with(post, null, "45").units()).containsExactly("6450115");
  }

  @Test
  void rule2ASignalThatWouldLeaveNoBearerIsIgnored() {
    Attribution verdict = byPageOf("6430211", "รถน้ำ อบต.นาโพธิ์ มาแล้วค่า");
    assertThat(verdict.units()).isEmpty();
    assertThat(verdict.certainty()).isEqualTo(Certainty.UNRESOLVED);
    assertThat(verdict.candidates()).contains("6441202", "6450115", "6470203").hasSize(6);
  }

  @Test
  void rule2SeveralBearersLeftGiveWhatThePostSettles() {
    Attribution verdict = Verdicts.of("#อบต.เสียว #จังหวัดศรีสะเกษ ปั่นฝ้ายวันหยุด");
    assertThat(verdict.units()).containsExactly("33");
    assertThat(verdict.certainty()).isEqualTo(Certainty.UNRESOLVED);
    assertThat(verdict.candidates()).containsExactly("6331901", "6332103");
  }

  @Test
  void rule3WithNoBodyNamedTheAccountOrTheClaimIsTheAnswerIfTheAreaContainsIt() {
    assertThat(byPageOf("6430211", "วันนี้ฝนตกทั้งวัน จ.หนองคาย").units())
        .containsExactly("6430211");
    assertThat(with("ส่งคลิปค่ะ", "5930506", null).units()).containsExactly("5930506");
  }

  @Test
  void rule4AnAreaThatThePostNamesIsCertainWhoeverItsAccountIs() {
    Attribution verdict = Verdicts.byPageOf("5803", "หมอกลงแล้ว #อำเภอปาย");
    assertThat(verdict.units()).containsExactly("5803");
    assertThat(verdict.certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void rule3AConflictingAreaWinsOverTheAccountButIsOnlyLikely() {
    Attribution verdict = byPageOf("6430211", "ดูงานวันนี้ที่ อ.ปาย จ.แม่ฮ่องสอน");
    assertThat(verdict.units()).containsExactly("5803");
    assertThat(verdict.certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void rule3TheScopeAloneNeverSuppliesAUnit() {
    assertThat(with("ปลาร้าสูตรคุณยาย", null, "48").units()).isEmpty();
    assertThat(with("ปลาร้าสูตรคุณยาย", "9999999", "unknown").units()).isEmpty();
  }

  @Test
  void rule4ASubdistrictSettlesItsDistrictAndItsBodiesAreCandidates() {
    Attribution verdict = Verdicts.of("ชาวตำบลบ้องตี้ อำเภอไทรโยค ปลูกป่า");
    assertThat(verdict.units()).containsExactly("7102");
    assertThat(verdict.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(verdict.candidates()).containsExactly("6710206");
    assertThat(Verdicts.of("เสื่อกกผืนยาว ต.โพนงาม ฝีมือแม่ ๆ").units()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "#อบต.ทุ่งคาโงก #จังหวัดลพบุรี, 16",
    "#จังหวัดภูเก็ต #อำเภอพะโต๊ะ ทะเลหมอก, 83",
    "#อำเภอลอง #จังหวัดประจวบคีรีขันธ์ #จิตอาสา, 77",
  })
  void rule5AContradictionGivesTheOnlyProvinceAndStaysOpen(String post, String province) {
    Attribution verdict = Verdicts.of(post);
    assertThat(verdict.units()).containsExactly(province);
    assertThat(verdict.certainty()).isEqualTo(Certainty.UNRESOLVED);
    assertThat(verdict.evidence()).hasSize(2);
  }

  @Test
  void rule5AContradictionWithTwoProvincesGivesNothing() {
    assertThat(Verdicts.of("อำเภอปาย จังหวัดระนอง จังหวัดตราด").units()).isEmpty();
  }

  @Test
  void rule6SeveralBodiesAreAllGiven() {
    assertThat(Verdicts.of("อบต.พังทุย แข่งเรือกับ อบต.ทองเอน").units())
        .containsExactly("6170605", "6400712");
  }

  @Test
  void rule6MoreThanTenBodiesGiveTheirCommonAncestor() {
    String ten =
        "อบต.น้ำโมง, อบต.บ้านว่าน, ทม.ท่าบ่อ, อบต.โพนสา, อบต.บ้านเดื่อ, ทต.กองนาง, อบต.นาข่า,"
            + " อบต.โคกคอน, อบต.หนองนาง, ทต.บ้านถ่อน อำเภอท่าบ่อ จังหวัดหนองคาย";
    assertThat(Verdicts.of(ten).units()).hasSize(10);
    assertThat(Verdicts.of(ten + " และ ทม.หนองคาย จ.หนองคาย").units()).contains("43");
  }

  @Test
  void rule7TheGenericWordMeansTheOneMunicipalityOfThatName() {
    assertThat(Verdicts.of("เทศบาลหาดใหญ่ จ.สงขลา ล้างถนนคืนนี้").units())
        .containsExactly(body("เทศบาลนครหาดใหญ่", "หาดใหญ่"));
    assertThat(Verdicts.of("เทศบาลเมืองปาน อ.เมืองปาน จ.ลำปาง").units())
        .containsExactly(body("เทศบาลตำบลเมืองปาน", "เมืองปาน"));
  }

  @Test
  void rule7AFormerKindIsLikely() {
    Attribution verdict = Verdicts.of("อบต.ปริก อ.ทุ่งใหญ่ แจกพันธุ์กล้า");
    assertThat(verdict.units()).containsExactly("6801108");
    assertThat(verdict.certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void rule7TwoKindsWithoutAKindWordStayOpen() {
    Attribution verdict = Verdicts.of("#จังหวัดอุบลราชธานี #อำเภอวารินชำราบ #เทศบาล/อบต.ห้วยขะยุง");
    assertThat(verdict.units()).containsExactly("3415");
    assertThat(verdict.candidates()).containsExactly("5341503", "6341517");
    assertThat(verdict.certainty()).isEqualTo(Certainty.UNRESOLVED);

    Attribution temple = Verdicts.of("ซ้อมดนตรี #อ.แม่สรวย #จ.เชียงราย #เจดีย์หลวง");
    assertThat(temple.units()).containsExactly("5710");
    assertThat(temple.candidates()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "อ.เมือง จ.ลำพูน ตลาดเช้า, 5101",
    "อ.เมืองฯ จ.ลำพูน ตลาดเช้า, 5101",
    "#อำเภอเมือง #ลำพูน, 5101",
    "อ.เมืองโคราช ทำถนน, 3001",
    "#เมืองชัยนาท, 1801",
  })
  void rule8TheCapitalDistrictNeedsItsProvince(String post, String district) {
    assertThat(Verdicts.of(post).units()).containsExactly(district);
  }

  @Test
  void rule8TheCapitalDistrictAloneIsNothing() {
    assertThat(Verdicts.of("ร้านเปิดใหม่ใน อ.เมือง").units()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "กทม. เปิดห้องสมุด, 10",
    "ฝนตกหนักในกรุงเทพฯ, 10",
    "#เขตดินแดง #กรุงเทพมหานคร, 1026",
    "แขวงทรายกองดินใต้ เขตคลองสามวา, 1046",
    "เมืองพัทยา งานวิ่ง, 3200408",
    "อบจ.โคราช แถลงข่าว, 2300101",
    "นายกอบจ.สตูลมอบเงิน, 2910101",
  })
  void rule9BangkokPattayaAndProvincialOrganisations(String post, String unit) {
    assertThat(Verdicts.of(post).units()).containsExactly(unit);
  }

  @Test
  void rule10CampaignTagsAreNeverPlaces() {
    assertThat(Verdicts.of("ปู่เล่าเรื่องเรือเมล์ #มหาดไทย #เรื่องเล่าจากชุมชน").units()).isEmpty();
    AttributionInput post = AttributionInput.of("งานวิ่ง #ชุมพวง");
    assertThat(Verdicts.ATTRIBUTOR.attribute(post, RegisteredAccounts.NONE).units())
        .containsExactly("3017");
    assertThat(
            Verdicts.ATTRIBUTOR
                .attribute(post, RegisteredAccounts.NONE, List.of("#ชุมพวง"))
                .units())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "อบต. และชาวบ้านช่วยกัน",
    "ค่าน้ำ อบต.แพงกว่าเดือนก่อน",
    "แจ้งเทศบาลเลยดีไหมคะ",
    "เสียงดังทั้งจังหวัดเลยครับ",
    "วิ่งรอบตลาดใหญ่สองรอบ",
    "รพ.สต.หนองปลิง เปิดถึงเที่ยง",
    "โรงพยาบาลส่งเสริมสุขภาพตำบลแม่สลองนอก",
    "ร.ต.อ. ท่านใหม่ใจดี เปิด จ. - ศ. ถึง 1 ต.ค.",
    "ข้าวซอยเชียงใหม่กับแกงไตปลาพัทลุง",
    "ส่งลูก #สนามบินหาดใหญ่ #เชียงรายยูไนเต็ด",
    "ทริปหลวงพระบาง แขวงหลวงพระบาง",
    "#ตลาด #วัด #น้ำตก #สามัคคี #song",
    "#จังหวัด..(ชื่อ).. #อำเภอ..(ชื่อ).. #เทศบาล/อบต..(ชื่อ)..",
    "อ.บางกะปิ รถติด",
  })
  void rule11NeverAGuess(String post) {
    assertThat(Verdicts.of(post).units()).isEmpty();
  }
}
