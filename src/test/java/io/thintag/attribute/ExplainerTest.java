package io.thintag.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers read: whole sentences in both languages, for every way to a verdict. */
class ExplainerTest {

  private static final Explainer EXPLAINER = new Explainer(Verdicts.GAZETTEER);

  private static String thai(Attribution verdict) {
    return EXPLAINER.explain(verdict).th();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "อบต.บ้านไร่ #จังหวัดชัยภูมิ | พบ “อบต.บ้านไร่” และ “จังหวัดชัยภูมิ” ในข้อความ;"
            + " มีอบต.บ้านไร่แห่งเดียวในจังหวัดชัยภูมิ"
            + " จึงเป็นโพสต์ขององค์การบริหารส่วนตำบลบ้านไร่ อำเภอเทพสถิต จังหวัดชัยภูมิ",
        "ขอบคุณ อบต.ทุ่งคาโงก | พบ “อบต.ทุ่งคาโงก” ในข้อความ; มีอบต.ทุ่งคาโงกแห่งเดียวในประเทศ"
            + " จึงเป็นโพสต์ขององค์การบริหารส่วนตำบลทุ่งคาโงก อำเภอเมืองพังงา จังหวัดพังงา",
        "อบต.ปริก อ.ทุ่งใหญ่ | พบ “อบต.ปริก” และ “อ.ทุ่งใหญ่” ในข้อความ;"
            + " “อบต.ปริก” เป็นชื่อเดิมของเทศบาลตำบลปริก"
            + " จึงน่าจะเป็นโพสต์ของเทศบาลตำบลปริก อำเภอทุ่งใหญ่ จังหวัดนครศรีธรรมราช",
        "เทศบาลหาดใหญ่ | พบ “เทศบาลหาดใหญ่” ในข้อความ; มีเทศบาลชื่อหาดใหญ่แห่งเดียวในประเทศ"
            + " จึงเป็นโพสต์ของเทศบาลนครหาดใหญ่ อำเภอหาดใหญ่ จังหวัดสงขลา",
        "อบจ.โคราช | พบ “อบจ.โคราช” ในข้อความ; “อบจ.โคราช” หมายถึงอบจ.นครราชสีมา"
            + " จึงเป็นโพสต์ขององค์การบริหารส่วนจังหวัดนครราชสีมา",
        "อบต.พังทุย กับ อบต.ทองเอน | พบ “อบต.พังทุย” และ “อบต.ทองเอน” ในข้อความ"
            + " จึงนับให้ทั้ง 2 แห่ง คือองค์การบริหารส่วนตำบลทองเอน อำเภออินทร์บุรี"
            + " จังหวัดสิงห์บุรี และองค์การบริหารส่วนตำบลพังทุย อำเภอน้ำพอง จังหวัดขอนแก่น",
        "ต.บ้องตี้ อ.ไทรโยค | พบ “ต.บ้องตี้” และ “อ.ไทรโยค” ในข้อความ;"
            + " มีตำบลบ้องตี้แห่งเดียวในประเทศ; ตำบลเป็นพื้นที่ ไม่ใช่ อปท."
            + " จึงระบุได้ถึงระดับอำเภอ คืออำเภอไทรโยค จังหวัดกาญจนบุรี;"
            + " อปท. ที่ดูแลตำบลนี้ ได้แก่ อบต.บ้องตี้",
        "#เทพราช #อำเภอสิชล | พบ “#เทพราช” และ “อำเภอสิชล” ในข้อความ;"
            + " มี อปท. ชื่อเทพราชแห่งเดียวในอำเภอสิชล"
            + " จึงเป็นโพสต์ขององค์การบริหารส่วนตำบลเทพราช อำเภอสิชล จังหวัดนครศรีธรรมราช",
        "#เลย | พบ “#เลย” ในข้อความ; แฮชแท็กทั้งคำตรงกับชื่อจังหวัดเลย"
            + " แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน จึงระบุได้ถึงระดับจังหวัด คือจังหวัดเลย",
        "#ชุมพวง | พบ “#ชุมพวง” ในข้อความ; ทุกแห่งที่ใช้ชื่อนี้อยู่ในอำเภอชุมพวง"
            + " แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน"
            + " จึงระบุได้ถึงระดับอำเภอ คืออำเภอชุมพวง จังหวัดนครราชสีมา",
        "#Korat | พบ “#Korat” ในข้อความ; “#Korat” คือชื่อจังหวัดนครราชสีมาในอักษรโรมัน"
            + " แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน จึงระบุได้ถึงระดับจังหวัด คือจังหวัดนครราชสีมา",
        "อ.เมือง จ.ลำพูน | พบ “อ.เมือง” และ “จ.ลำพูน” ในข้อความ;"
            + " อำเภอเมืองของจังหวัดลำพูนคืออำเภอเมืองลำพูน แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน"
            + " จึงระบุได้ถึงระดับอำเภอ คืออำเภอเมืองลำพูน จังหวัดลำพูน",
        "แขวงบางรัก | พบ “แขวงบางรัก” ในข้อความ; มีแขวงบางรักแห่งเดียวในประเทศ;"
            + " แขวงเป็นพื้นที่ ไม่ใช่ อปท. จึงระบุได้ถึงระดับเขต คือเขตบางรัก กรุงเทพมหานคร",
      })
  void tellsWhyAPostIsSettled(String post, String thai) {
    assertThat(thai(Verdicts.of(post))).isEqualTo(thai);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "อบต.บ้านไร่ | พบ “อบต.บ้านไร่” ในข้อความ; มีอบต.บ้านไร่ 7 แห่งในประเทศ ได้แก่"
            + " อำเภอเทพสถิต จังหวัดชัยภูมิ, อำเภอลาดยาว จังหวัดนครสวรรค์,"
            + " อำเภอบ้านไร่ จังหวัดอุทัยธานี และอีก 4 แห่ง จึงยังระบุไม่ได้;"
            + " ถ้าโพสต์บอกจังหวัดหรืออำเภอ หรือลงทะเบียนบัญชีที่โพสต์ไว้กับหน่วยที่ถูกต้อง"
            + " จะระบุได้",
        "#อบต.เสียว #จังหวัดศรีสะเกษ | พบ “อบต.เสียว” และ “จังหวัดศรีสะเกษ” ในข้อความ;"
            + " มีอบต.เสียว 2 แห่งในจังหวัดศรีสะเกษ ได้แก่ อำเภอเบญจลักษ์และอำเภอโพธิ์ศรีสุวรรณ"
            + " จึงระบุได้เพียงจังหวัดศรีสะเกษ;"
            + " ถ้าโพสต์บอกว่าอยู่ในอำเภอเบญจลักษ์หรืออำเภอโพธิ์ศรีสุวรรณ"
            + " หรือลงทะเบียนบัญชีที่โพสต์ไว้กับหน่วยที่ถูกต้อง จะระบุได้",
        "#อำเภอวารินชำราบ #เทศบาล/อบต.ห้วยขะยุง |"
            + " พบ “อำเภอวารินชำราบ” และ “เทศบาล/อบต.ห้วยขะยุง” ในข้อความ;"
            + " ในอำเภอวารินชำราบมีทั้งเทศบาลตำบลห้วยขะยุงและ อบต.ห้วยขะยุง"
            + " แต่โพสต์ไม่ได้บอกว่าเป็นแห่งใด จึงระบุได้เพียงอำเภอวารินชำราบ จังหวัดอุบลราชธานี;"
            + " ถ้าโพสต์บอกว่าเป็นเทศบาลตำบล หรือ อบต."
            + " หรือลงทะเบียนบัญชีที่โพสต์ไว้กับหน่วยที่ถูกต้อง จะระบุได้",
        "#อบต.ทุ่งคาโงก #จังหวัดลพบุรี |"
            + " พบ “อบต.ทุ่งคาโงก” และ “จังหวัดลพบุรี” ในข้อความ ซึ่งขัดกัน;"
            + " ไม่มีอบต.ทุ่งคาโงกในจังหวัดลพบุรี มีแต่ในอำเภอเมืองพังงา จังหวัดพังงา"
            + " จึงระบุได้เพียงจังหวัดลพบุรี;"
            + " ถ้าแก้ชื่อในโพสต์ให้ตรงกัน หรือเจ้าหน้าที่ตรวจแล้วตัดสิน จะระบุได้",
        "อำเภอเฉลิมพระเกียรติ | พบ “อำเภอเฉลิมพระเกียรติ” ในข้อความ;"
            + " มีอำเภอเฉลิมพระเกียรติ 5 แห่งในประเทศ ได้แก่ จังหวัดสระบุรี, จังหวัดนครราชสีมา,"
            + " จังหวัดบุรีรัมย์ และอีก 2 แห่ง จึงยังระบุไม่ได้; ถ้าโพสต์บอกจังหวัด"
            + " หรือลงทะเบียนบัญชีที่โพสต์ไว้กับหน่วยที่ถูกต้อง จะระบุได้",
        "ร้านใหม่ใน อ.เมือง | พบ “อ.เมือง” ในข้อความ; เกือบทุกจังหวัดมีอำเภอเมืองของตน"
            + " และโพสต์ไม่ได้บอกชัดว่าจังหวัดใด จึงยังระบุไม่ได้; ถ้าโพสต์บอกชื่อ อปท. อำเภอ"
            + " หรือจังหวัด หรือลงทะเบียนบัญชีที่โพสต์ไว้กับหน่วยของตน จะระบุได้",
        "สวัสดี | ในข้อความไม่พบคำที่ชี้ไปยังพื้นที่ใด"
            + " และไม่มีบัญชีที่ลงทะเบียนไว้หรือผู้ส่งที่บอกพื้นที่ จึงยังระบุไม่ได้;"
            + " ถ้าโพสต์บอกชื่อ อปท. อำเภอ หรือจังหวัด"
            + " หรือลงทะเบียนบัญชีที่โพสต์ไว้กับหน่วยของตน จะระบุได้",
      })
  void tellsWhatWouldSettleAnOpenPost(String post, String thai) {
    assertThat(thai(Verdicts.of(post))).isEqualTo(thai);
  }

  @Test
  void tellsTheAccountTheClaimAndTheScope() {
    String post = "รถน้ำ อบต.นาโพธิ์ มาแล้ว";
    assertThat(thai(Verdicts.byPageOf("44", post)))
        .contains("มีอบต.นาโพธิ์ 6 แห่ง แต่บัญชีที่โพสต์ลงทะเบียนเป็นของจังหวัดมหาสารคาม จึงน่าจะ");
    assertThat(thai(Verdicts.with(post, "6470203", null)))
        .contains("แต่ผู้ส่งระบุว่าเป็นของหน่วยนี้เอง จึงน่าจะเป็น")
        .endsWith("อำเภอกุสุมาลย์ จังหวัดสกลนคร");
    assertThat(thai(Verdicts.with(post, null, "45")))
        .contains("แต่แคมเปญนี้นับเฉพาะในจังหวัดร้อยเอ็ด จึงน่าจะ");
    assertThat(thai(Verdicts.byPageOf("6430211", "ฝนตก จ.หนองคาย")))
        .isEqualTo(
            "พบ “จ.หนองคาย” ในข้อความ แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน;"
                + " บัญชีที่โพสต์ลงทะเบียนเป็นขององค์การบริหารส่วนตำบลโพนสา อำเภอท่าบ่อ"
                + " จังหวัดหนองคาย ซึ่งอยู่ในพื้นที่ที่พบ จึงน่าจะเป็นโพสต์ของหน่วยนี้");
    assertThat(thai(Verdicts.with("ส่งคลิป", "5930506", null)))
        .startsWith("ในข้อความไม่พบคำที่ชี้ไปยังพื้นที่ใด แต่ผู้ส่งระบุว่าเป็นของเทศบาลตำบลนาขยาด");
    assertThat(thai(Verdicts.byPageOf("5007", "เที่ยวจังหวัดเลย")))
        .contains("จึงน่าจะเป็นโพสต์ของจังหวัดเลย แต่บัญชีที่โพสต์ลงทะเบียนเป็นของอำเภอแม่ริม")
        .endsWith("ถ้าเจ้าหน้าที่ยืนยันว่าโพสต์นี้เป็นของพื้นที่ใด จะระบุได้แน่ชัด");
  }

  @Test
  void saysThatTagsStoodOnlyInThePlatformsList() {
    AttributionInput post = new AttributionInput("ลมหนาว", List.of("อำเภอปาย"), null, null, null);
    Attribution verdict = Verdicts.ATTRIBUTOR.attribute(post, RegisteredAccounts.NONE);
    assertThat(thai(verdict))
        .startsWith("พบ “อำเภอปาย” ในรายการแฮชแท็กที่แพลตฟอร์มให้มา แต่ไม่พบในข้อความ;");
  }

  @Test
  void keepsManyPiecesShort() {
    String bodies =
        "อบต.น้ำโมง, อบต.บ้านว่าน, ทม.ท่าบ่อ, อบต.โพนสา, อบต.บ้านเดื่อ, ทต.กองนาง, อบต.นาข่า,"
            + " อบต.โคกคอน, อบต.หนองนาง, ทต.บ้านถ่อน, ทม.หนองคาย จ.หนองคาย";
    assertThat(thai(Verdicts.of(bodies)))
        .isEqualTo(
            "พบ “อบต.น้ำโมง” “อบต.บ้านว่าน” “ทม.ท่าบ่อ” “อบต.โพนสา” และอีก 7 แห่ง ในข้อความ"
                + " รวม อปท. 11 แห่ง ซึ่งเกิน 10 แห่ง จึงนับรวมให้จังหวัดหนองคาย ซึ่งครอบคลุมทุกแห่ง");
    assertThat(
            thai(
                Verdicts.of(
                    bodies.replace("อบต.นาข่า", "อบต.ทองเอน").replace("จ.หนองคาย", "อบต.พังทุย"))))
        .contains(
            "รวม อปท. 12 แห่ง ซึ่งเกิน 10 แห่งและไม่ได้อยู่ในจังหวัดเดียวกัน จึงไม่นับให้แห่งใด");
  }

  @Test
  void tellsATaughtNicknameFromAnOfficialName() {
    String body = Verdicts.body("องค์การบริหารส่วนตำบลห้วยทราย", "แม่ริม");
    Attributor taught =
        new Attributor(
            Verdicts.GAZETTEER, List.of(), List.of(new LocalAlias("ห้วยทรายน่าอยู่", body, null)));
    AttributionInput post = AttributionInput.of("อบต.ห้วยทรายน่าอยู่ ชวนเที่ยว");
    assertThat(thai(taught.attribute(post, RegisteredAccounts.NONE)))
        .contains(
            "“อบต.ห้วยทรายน่าอยู่” ไม่ใช่ชื่อทางการ"
                + " แต่เจ้าหน้าที่บันทึกไว้ว่าหมายถึงอบต.ห้วยทราย จึงน่าจะ");
  }

  @Test
  void saysTheSameInEnglish() {
    assertThat(EXPLAINER.explain(Verdicts.of("อบต.บ้านไร่ จ.ชัยภูมิ")).en())
        .isEqualTo(
            "Found “อบต.บ้านไร่” and “จ.ชัยภูมิ” in the text; there is only one SAO named บ้านไร่"
                + " in Chaiyaphum Province, so the post belongs to Ban Rai Subdistrict"
                + " Administrative Organization (Thep Sathit District, Chaiyaphum Province)");
    assertThat(EXPLAINER.explain(Verdicts.of("อำเภอพะโต๊ะ จังหวัดภูเก็ต")).en())
        .isEqualTo(
            "Found “อำเภอพะโต๊ะ” and “จังหวัดภูเก็ต” in the text, which contradict each other;"
                + " there is no district named พะโต๊ะ in Phuket Province, only in Chumphon"
                + " Province, so only this much is settled: Phuket Province; it can be settled if"
                + " the names in the post are corrected or a person decides");
  }

  @Test
  void aPersonsDecisionIsToldFirst() {
    Evidence found = new Evidence("body", "อบต.นาโพธิ์", 0, 11, null);
    assertThat(thai(verdict(List.of("6441202"), null, found, review("6441202"))))
        .isEqualTo(
            "เจ้าหน้าที่ตรวจแล้วตัดสินว่าเป็นโพสต์ขององค์การบริหารส่วนตำบลนาโพธิ์ อำเภอกุดรัง"
                + " จังหวัดมหาสารคาม; คำบอกพื้นที่ที่ระบบพบคือ “อบต.นาโพธิ์”");
    assertThat(thai(verdict(List.of(), null, review(null))))
        .isEqualTo("เจ้าหน้าที่ตรวจแล้วตัดสินว่าโพสต์นี้ไม่ได้เป็นของพื้นที่ใด");
    assertThat(EXPLAINER.explainOvertaken(Verdicts.of("จ.เลย")).th())
        .startsWith(
            "หน่วยที่เจ้าหน้าที่เคยตัดสินไว้ไม่มีในทะเบียนแล้ว จึงต้องตัดสินใหม่; พบ “จ.เลย”");
  }

  @Test
  void erasedWordsAndUnknownUnitsStillMakeASentence() {
    assertThat(thai(verdict(List.of("36"), null, new Evidence("province", "", 4, 9, "36"))))
        .isEqualTo(
            "เดิมพบชื่อพื้นที่ในข้อความ ซึ่งถูกลบออกจากระบบแล้ว แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน"
                + " จึงระบุได้ถึงระดับจังหวัด คือจังหวัดชัยภูมิ");
    assertThat(thai(verdict(List.of("6999999"), null, review("6999999"))))
        .contains("หน่วยรหัส 6999999 ซึ่งไม่มีในทะเบียนปัจจุบัน");
  }

  @Test
  void verdictsFromBeforeDoubtsWereStoredSayTheSame() {
    Attribution conflict = Verdicts.byPageOf("5007", "เที่ยวจังหวัดเลย");
    Attribution open = Verdicts.of("#อบต.ทุ่งคาโงก #จังหวัดลพบุรี");
    assertThat(thai(withoutDoubt(conflict))).isEqualTo(thai(conflict));
    assertThat(thai(withoutDoubt(open))).isEqualTo(thai(open));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u202Eอบต.\n \n\u200Bบ้าน\0ไร่\u2069", "อบต.   บ้านไร่", "\tอบต.\r\nบ้านไร่"})
  void quotesWordsWithoutWhatCannotBeSeen(String words) {
    Evidence piece = new Evidence("body", words, 0, words.length(), "6360903");
    assertThat(thai(verdict(List.of("6360903"), null, piece))).startsWith("พบ “อบต. บ้านไร่” ใน");
  }

  @Test
  void cutsLongWordsBetweenLetters() {
    String words = "อบต." + "ที่".repeat(100);
    Evidence piece = new Evidence("body", words, 0, words.length(), "6360903");
    String quote = thai(verdict(List.of("6360903"), null, piece));
    assertThat(quote).contains("ที่…”").hasSizeLessThan(230);
  }

  private static Attribution withoutDoubt(Attribution verdict) {
    return new Attribution(
        verdict.units(), verdict.certainty(), null, verdict.evidence(), verdict.candidates());
  }

  private static Attribution verdict(
      List<String> units, @Nullable Doubt doubt, Evidence... evidence) {
    Certainty certainty = units.isEmpty() ? Certainty.UNRESOLVED : Certainty.CERTAIN;
    return new Attribution(units, certainty, doubt, List.of(evidence), List.of());
  }

  private static Evidence review(@Nullable String unit) {
    return new Evidence("review", "", -1, -1, unit);
  }
}
