package io.thintag.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSearchTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final UnitSearch SEARCH = new UnitSearch(GAZETTEER);
  private static final UnitLabel LABEL = new UnitLabel(GAZETTEER);
  private static final int ALL = Integer.MAX_VALUE;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ชัยภูมิ|36",
        "จังหวัดชัยภูมิ|36",
        "จังหวัด ชัยภูมิ|36",
        "จ.ชัยภูมิ|36",
        "จ. ชัยภูมิ|36",
        "จ ชัยภูมิ|36",
        "จชัยภูมิ|36",
        "ประเทศไทย|TH",
        "อำเภอเทพสถิต|3609",
        "กิ่งอำเภอเทพสถิต|3609",
        "อ.เทพสถิต|3609",
        "อเทพสถิต|3609",
        "เขตบางรัก|1004",
        "ข.บางรัก|1004",
        "เทศบาลนครนครราชสีมา|3300102",
        "เทศบาลนครราชสีมา|3300102",
        "ทน.นครราชสีมา|3300102",
        "เทศบาลเมืองเมืองพล|4401201",
        "เทศบาลเมืองพล|4401201",
        "ทม.เมืองพล|4401201",
        "ทมเมืองพล|4401201",
        "เทศบาลตำบลเทพสถิต|5360901",
        "เทศบาล ตำบล เทพสถิต|5360901",
        "เทศบาล ต.เทพสถิต|5360901",
        "ทต.เทพสถิต|5360901",
        "ทต เทพสถิต|5360901",
        "ทตเทพสถิต|5360901",
        "เทศบาลเทพสถิต|5360901",
        "อบต.โป่งนก|6360904",
        "อบต โป่งนก|6360904",
        "อบตโป่งนก|6360904",
        "อ.บ.ต.โป่งนก|6360904",
        "#อบต.โป่งนก|6360904",
        "#อบต_โป่งนก|6360904",
        "เทศบาล/อบต.โป่งนก|6360904",
        "องค์การบริหารส่วนตำบลโป่งนก|6360904",
        "องค์การบริหารส่วน ตำบลโป่งนก|6360904",
        "อปท.โป่งนก|6360904",
        "อบจ.ชัยภูมิ|2360101",
        "องค์การบริหารส่วนจังหวัดชัยภูมิ|2360101",
        "เมืองพัทยา|3200408",
        "พัทยา|3200408",
        "ทต.กม.๕|5770104",
        "จ.ป.ร.|5850402",
        "ทมอ|6320508",
      })
  void findsAUnitByItsNameWithAnyPrefix(String q, String first) {
    assertThat(codes(q)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "ลำปาง, 52",
    "ลํ\u0E32ปาง, 52",
    "แพร่, 54",
    "เเพร่, 54",
    "แพ\u200Bร่, 54",
    "\uFEFFแพร่ , 54",
    "สุไหงโกลก, 9610",
    "สุไหงโก-ลก, 9610",
    "กม.5, 5770104",
    "กม.๕, 5770104"
  })
  void foldsSpellingsThatLookAlike(String q, String first) {
    assertThat(codes(q)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "กทม, 10",
    "กทม., 10",
    "กรุงเทพ, 10",
    "กรุงเทพฯ, 10",
    "กรุงเทพ ฯ, 10",
    "จ.กรุงเทพมหานคร, 10",
    "BKK, 10",
    "จ.โคราช, 30",
    "ทน.โคราช, 3300102",
    "อบจ.โคราช, 2300101",
    "อ.เมืองโคราช, 3001",
    "อยุธยา, 14",
    "จ.อุบลฯ, 34",
    "จ.สุราษฎร์ฯ, 84",
    "จ.นครศรีฯ, 80",
    "อ.เมืองอุบลฯ, 3401",
    "เมืองคอน, 80",
    "แปดริ้ว, 24",
    "เฉลิมพระเกียรติฯ, 1913",
  })
  void knowsTheNamesThatAreInUse(String q, String first) {
    assertThat(codes(q)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "ทต.ดอนหัวฬ่อ, 5200110",
    "อบต.โพนเขวา, 6330110",
    "องค์การบริหารส่วนตำบลโพนเขวา, 6330110",
    "เทศบาลตำบลเจ๊ะปิลัง, 5910103",
    "ทต.อิสาณ, 4310102",
    "ศรีมหาโพธิ นครปฐม, 6730323",
  })
  void findsABodyByItsFormerAndVariantNames(String q, String code) {
    assertThat(codes(q)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Samut Prakan, 11",
    "samutprakan, 11",
    "SAMUT-PRAKAN, 11",
    "Korat, 30",
    "Mueang Chaiyaphum, 3601",
    "muang chaiyaphum, 3601",
    "Sungai Kolok, 9610",
    "อบต. pong nok, 6360904",
    "thailand, TH",
  })
  void findsRomanisedNames(String q, String first) {
    assertThat(codes(q)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TH", "th", "36", "3609", "6360903", "๓๖๐๙", "2360101"})
  void findsCodes(String q) {
    String code = q.equals("๓๖๐๙") ? "3609" : q.toUpperCase(Locale.ROOT);
    assertThat(codes(q)).first().isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "บ้านไร่ ชัยภูมิ",
        "ชัยภูมิ บ้านไร่",
        "บ้านไร่ เทพสถิต ชัยภูมิ",
        "บ้านไร่, เทพสถิต",
        "อบต.บ้านไร่ อ.เทพสถิต จ.ชัยภูมิ",
        "อบต. บ้านไร่ อ. เทพสถิต จ. ชัยภูมิ",
        "จ.ชัยภูมิ อ.เทพสถิต อบต.บ้านไร่",
        "องค์การบริหารส่วนตำบลบ้านไร่ อำเภอเทพสถิต จังหวัดชัยภูมิ",
        "อบต.บ้านไร่อ.เทพสถิตจ.ชัยภูมิ",
        "#อบตบ้านไร่อำเภอเทพสถิต",
        "ต.บ้านไร่ อ.เทพสถิต จ.ชัยภูมิ",
        "อบต.บ้านไร่ ต.บ้านไร่ อ.เทพสถิต",
        "อบต.บ้านไร่ จ.ชัย",
        "ban rai chaiyaphum",
        "Ban Rai, Thep Sathit, Chaiyaphum",
        "บ้านไร่ 36",
      })
  void furtherWordsNarrowToDistrictAndProvince(String q) {
    assertThat(codes(q)).containsExactly("6360903");
  }

  @ParameterizedTest
  @CsvSource({
    "อบต.บ้านไร่, อบต., 7",
    "ทต.บ้านไร่, ทต., 3",
    "อ.บ้านไร่, อำเภอ, 1",
    "อบต., อบต., 4998",
    "องค์การบริหารส่วนตำ, อบต., 4998",
    "อบจ, อบจ., 76",
    "ทน, ทน., 35"
  })
  void aPrefixNarrowsToItsKind(String q, String kind, int number) {
    List<Unit> found = SEARCH.search(q, null, ALL);
    assertThat(found.stream().filter(unit -> unit.kind().equals(kind))).hasSize(number);
    assertThat(found.get(0).kind()).isEqualTo(kind);
  }

  @Test
  void listsAllBodiesOfAKindInAProvince() {
    assertThat(SEARCH.search("ทต. ชัยภูมิ", null, ALL))
        .hasSizeGreaterThan(30)
        .allMatch(unit -> unit.kind().equals("ทต.") && "36".equals(unit.provinceCode()));
  }

  @Test
  void narrowsByTheCapitalDistrictOfAProvince() {
    assertThat(SEARCH.search("อบต.เมือง อ.เมือง จ.เลย", null, ALL))
        .extracting(Unit::fullName, Unit::districtCode)
        .containsExactly(tuple("องค์การบริหารส่วนตำบลเมือง", "4201"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ต.ท้ายบ้าน", "ท้ายบ้าน สมุทรปราการ", "110104"})
  void aSubdistrictFindsTheBodiesThatCoverIt(String q) {
    String covering =
        GAZETTEER.coverage().stream()
            .filter(coverage -> coverage.subdistrictCode().equals("110104"))
            .findFirst()
            .orElseThrow()
            .bodyCode();
    assertThat(codes(q)).contains(covering);
  }

  @Test
  void bodiesOfASubdistrictComeAfterThoseOfTheName() {
    List<Unit> found = SEARCH.search("ปากน้ำ", null, ALL);
    int covering = found.indexOf(GAZETTEER.require("3110102"));
    assertThat(covering).isPositive();
    assertThat(found.subList(covering, found.size())).noneMatch(u -> u.name().contains("ปากน้ำ"));
  }

  @Test
  void aSubdistrictWithoutARecordedBodyFindsItsDistrict() {
    assertThat(codes("แขวงสีลม")).containsExactly("1004");
  }

  @ParameterizedTest
  @CsvSource({"DISTRICT", "BODY", "PROVINCE"})
  void keepsToTheLevelThatIsAskedFor(Level level) {
    assertThat(SEARCH.search("นคร", level, ALL)).isNotEmpty().allMatch(u -> u.level() == level);
  }

  @Test
  void exactMatchesComeFirstThenPrefixesThenTheRestEachInThaiOrder() {
    List<Unit> found = SEARCH.search("แพร่", null, ALL);
    assertThat(found)
        .extracting(LABEL::of)
        .containsExactly(
            "จ.แพร่",
            "อบจ.แพร่",
            "ทม.แพร่",
            "ทต.น้ำแพร่",
            "ทต.น้ำแพร่พัฒนา",
            "อบต.โป่งแพร่",
            "อ.เมืองแพร่");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ก", "บ้าน", "นคร", "หนอง", "เมือง", "ban"})
  void eachGroupStandsInThaiOrderThenByLevelAndCode(String q) {
    Collator thai = Collator.getInstance(new ULocale("th"));
    List<Unit> named =
        SEARCH.search(q, null, ALL).stream().filter(u -> u.name().startsWith(q)).toList();
    List<Unit> sorted = new ArrayList<>(named);
    sorted.sort(
        (a, b) -> {
          int byExactness = Boolean.compare(!a.name().equals(q), !b.name().equals(q));
          int byName = byExactness != 0 ? byExactness : thai.compare(a.name(), b.name());
          int byLevel = byName != 0 ? byName : a.level().compareTo(b.level());
          return byLevel != 0 ? byLevel : a.code().compareTo(b.code());
        });
    assertThat(named).isEqualTo(sorted);
  }

  @Test
  void thaiOrderGoesByConsonantsNotByLeadingVowels() {
    assertThat(SEARCH.search("จังหวัด", null, ALL))
        .extracting(Unit::name)
        .containsSubsequence("กระบี่", "ขอนแก่น", "ชุมพร", "เชียงราย", "ตรัง", "แพร่", "เลย");
  }

  @Test
  void whoBearsANameComesBeforeWhoBoreIt() {
    assertThat(codes("ทต.พันดอน")).startsWith("5410402", "5410407");
  }

  @Test
  void theLimitCutsFromTheEnd() {
    assertThat(SEARCH.search("บ้าน", null, 7))
        .hasSize(7)
        .isEqualTo(SEARCH.search("บ้าน", null, ALL).subList(0, 7));
  }

  @Test
  void findsEveryUnitFirstByTheLabelThatIsShown() {
    List<String> lost = new ArrayList<>();
    for (Unit unit : GAZETTEER.units()) {
      List<Unit> found = SEARCH.search(LABEL.of(unit), unit.level(), 1);
      if (!found.equals(List.of(unit))) {
        lost.add(LABEL.of(unit));
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void findsEveryUnitByItsFullNameAndCode() {
    List<String> lost = new ArrayList<>();
    for (Unit unit : GAZETTEER.units()) {
      boolean byName = SEARCH.search(unit.fullName(), unit.level(), 100).contains(unit);
      boolean byCode = SEARCH.search(unit.code(), null, 1).equals(List.of(unit));
      if (!byName || !byCode) {
        lost.add(unit.fullName());
      }
    }
    assertThat(lost).isEmpty();
  }

  static Stream<String> nonsense() {
    return Stream.of(
        "",
        " ",
        "\u200B\u200B",
        "ฯ",
        "...",
        "#",
        "/-_",
        "\u0000",
        "😀",
        "\uD800",
        "'; DROP TABLE unit; --",
        "%",
        "<script>",
        "[a-z]+(",
        "ไม่มีหน่วยนี้แน่นอน",
        "อบต.บ้านไร่ จ.กระบี่",
        "ก".repeat(UnitSearch.LONGEST + 1),
        "ชัยภูมิ" + " ".repeat(UnitSearch.LONGEST));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void findsNothingForWhatNamesNothing(String q) {
    assertThat(SEARCH.search(q, null, ALL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void findsNothingWithinNoLimit(int limit) {
    assertThat(SEARCH.search("ชัยภูมิ", null, limit)).isEmpty();
  }

  static Stream<String> heavy() {
    return Stream.of(
        "ก",
        "อบต.",
        "จ.",
        "เทศบาลต",
        "โคราช",
        "บ้านไร่ ชัยภูมิ",
        "อบต.บ้านไร่ อ.เทพสถิต จ.ชัยภูมิ",
        "ก ".repeat(12),
        "เลย ".repeat(12),
        "เมือง ".repeat(12),
        "a ".repeat(100),
        "จ.".repeat(100),
        "อบต.".repeat(50),
        "เ".repeat(200),
        "\u0E4D".repeat(100) + "\u0E32".repeat(100));
  }

  @ParameterizedTest
  @MethodSource("heavy")
  void answersWithinTheLimitHoweverMuchIsAsked(String q) {
    assertThat(SEARCH.search(q, null, 20)).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void answersManyThreadsAlike() {
    List<String> queries = heavy().toList();
    List<List<Unit>> alone = queries.stream().map(q -> search(q, null)).toList();
    List<List<Unit>> together =
        Stream.iterate(0, i -> i + 1)
            .limit(10L * queries.size())
            .parallel()
            .map(i -> search(queries.get(i % queries.size()), null))
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % queries.size()));
    }
  }

  private static List<Unit> search(String q, @Nullable Level level) {
    return SEARCH.search(q, level, 50);
  }

  private static List<String> codes(String q) {
    return SEARCH.search(q, null, ALL).stream().map(Unit::code).toList();
  }
}
