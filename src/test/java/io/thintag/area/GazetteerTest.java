package io.thintag.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void holdsTheWholeCountry() {
    assertThat(GAZETTEER.units(Level.PROVINCE)).hasSize(77);
    assertThat(GAZETTEER.units(Level.DISTRICT)).hasSize(928);
    assertThat(GAZETTEER.units(Level.BODY)).hasSize(7_849);
    assertThat(GAZETTEER.subdistricts()).hasSize(7_436);
    assertThat(GAZETTEER.units()).hasSize(1 + 77 + 928 + 7_849);
    assertThat(GAZETTEER.aliases()).hasSize(20_460);
    assertThat(GAZETTEER.coverage()).hasSize(8_586);
  }

  @Test
  void countsBodiesByKindAsTheRegisterDoes() {
    Map<String, Long> kinds =
        GAZETTEER.units(Level.BODY).stream()
            .collect(Collectors.groupingBy(Unit::kind, Collectors.counting()));
    assertThat(kinds)
        .isEqualTo(
            Map.of(
                "อบจ.", 76L, "ทน.", 35L, "ทม.", 246L, "ทต.", 2_492L, "อบต.", 4_998L, "พิเศษ", 2L));
  }

  @ParameterizedTest
  @CsvSource({
    "TH, ประเทศ, ประเทศไทย, ",
    "36, จังหวัด, จังหวัดชัยภูมิ, TH",
    "10, กรุงเทพมหานคร, กรุงเทพมหานคร, TH",
    "3609, อำเภอ, อำเภอเทพสถิต, 36",
    "1004, เขต, เขตบางรัก, 10",
    "2360101, อบจ., องค์การบริหารส่วนจังหวัดชัยภูมิ, 36",
    "6360903, อบต., องค์การบริหารส่วนตำบลบ้านไร่, 3609",
    "3100001, พิเศษ, กรุงเทพมหานคร, 10",
    "3200408, พิเศษ, เมืองพัทยา, 2004",
  })
  void namesAUnitAndHangsItUnderItsParent(
      String code, String kind, String fullName, @Nullable String parent) {
    Unit unit = GAZETTEER.require(code);
    assertThat(unit.kind()).isEqualTo(kind);
    assertThat(unit.fullName()).isEqualTo(fullName);
    assertThat(unit.parentCode()).isEqualTo(parent);
  }

  @Test
  void walksUpToTheCountryNearestFirst() {
    assertThat(GAZETTEER.ancestors("6360903"))
        .extracting(Unit::code)
        .containsExactly("3609", "36", "TH");
    assertThat(GAZETTEER.ancestors("2360101")).extracting(Unit::code).containsExactly("36", "TH");
    assertThat(GAZETTEER.ancestors("TH")).isEmpty();
  }

  @Test
  void everyUnitButTheCountryIsAChildOfItsParent() {
    assertThat(GAZETTEER.units().stream().skip(1))
        .allMatch(unit -> GAZETTEER.children(String.valueOf(unit.parentCode())).contains(unit));
    assertThat(GAZETTEER.children("TH")).hasSize(77);
    assertThat(GAZETTEER.children("6360903")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "36, 6360903, true",
    "TH, 6360903, true",
    "6360903, 6360903, true",
    "TH, TH, true",
    "3609, 2360101, false",
    "3609, 36, false",
    "30, 6360903, false",
    "36, 9999999, false",
    "xx, xx, false",
  })
  void containsWhatLiesBelowAndItself(String ancestor, String code, boolean contained) {
    assertThat(GAZETTEER.contains(ancestor, code)).isEqualTo(contained);
  }

  @Test
  void listsWhatLiesInsideAUnit() {
    assertThat(GAZETTEER.inside("36", Level.DISTRICT)).hasSize(16);
    assertThat(GAZETTEER.inside("36", Level.BODY)).hasSize(143);
    assertThat(GAZETTEER.inside("36", Level.PROVINCE)).extracting(Unit::code).containsExactly("36");
    assertThat(GAZETTEER.inside("36", Level.COUNTRY)).isEmpty();
    assertThat(GAZETTEER.inside("TH", Level.BODY)).isEqualTo(GAZETTEER.units(Level.BODY));
  }

  @Test
  void theReportingLineFollowsTheKindAndNotTheMap() {
    for (Unit body : GAZETTEER.units(Level.BODY)) {
      Level answersTo = GAZETTEER.require(String.valueOf(body.reportsTo())).level();
      Level expected =
          switch (body.kind()) {
            case "ทต.", "อบต." -> Level.DISTRICT;
            default -> Level.PROVINCE;
          };
      assertThat(answersTo).as(body.fullName()).isEqualTo(expected);
      assertThat(GAZETTEER.contains(String.valueOf(body.reportsTo()), body.code())).isTrue();
    }
    assertThat(GAZETTEER.units(Level.DISTRICT))
        .allMatch(district -> String.valueOf(district.provinceCode()).equals(district.reportsTo()));
  }

  @Test
  void theVersionStaysWhileTheContentDoes() {
    assertThat(Gazetteer.load().version()).isEqualTo(GAZETTEER.version()).hasSize(16);
  }

  @Test
  void refusesAnUnknownCode() {
    assertThat(GAZETTEER.unit("99")).isEmpty();
    assertThatThrownBy(() -> GAZETTEER.require("99")).hasMessageContaining("99");
  }

  @Test
  void refusesRowsThatContradictEachOther() {
    List<Unit> twice = new ArrayList<>(GAZETTEER.units());
    twice.add(GAZETTEER.require("36"));
    refuses(twice, List.of(), List.of(), "two units have the code 36");
    List<Unit> orphaned =
        GAZETTEER.units().stream().filter(unit -> !unit.code().equals("3609")).toList();
    refuses(orphaned, List.of(), List.of(), "which is no unit above it");
    refuses(
        GAZETTEER.units(),
        List.of(new Alias("9999999", "spelling", "ไม่มี", "test")),
        List.of(),
        "refers to 9999999");
    refuses(
        GAZETTEER.units(),
        List.of(),
        List.of(new Coverage("6360903", "999999", true)),
        "999999, an unknown subdistrict");
  }

  private static void refuses(
      List<Unit> units, List<Alias> aliases, List<Coverage> coverage, String message) {
    assertThatThrownBy(() -> new Gazetteer("x", units, List.of(), aliases, coverage))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
