package io.thintag.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitLabelTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final UnitLabel LABEL = new UnitLabel(GAZETTEER);

  @ParameterizedTest
  @CsvSource({
    "TH, ประเทศไทย",
    "36, จ.ชัยภูมิ",
    "10, กรุงเทพมหานคร",
    "3609, อ.เทพสถิต",
    "1004, เขตบางรัก",
    "2360101, อบจ.ชัยภูมิ",
    "3200408, เมืองพัทยา",
    "6360904, อบต.โป่งนก",
    "3300102, ทน.นครราชสีมา",
  })
  void showsAUniqueNameAlone(String code, String label) {
    assertThat(LABEL.of(GAZETTEER.require(code))).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "6360903, อบต.บ้านไร่ อ.เทพสถิต จ.ชัยภูมิ",
    "5901110, ทต.บ้านไร่ อ.หาดใหญ่ จ.สงขลา",
    "3032, อ.เฉลิมพระเกียรติ จ.นครราชสีมา",
  })
  void showsWhereANameLiesThatSeveralBear(String code, String label) {
    assertThat(LABEL.of(GAZETTEER.require(code))).isEqualTo(label);
  }

  @Test
  void noTwoUnitsOfALevelShareALabel() {
    Map<String, Long> bearers =
        GAZETTEER.units().stream()
            .collect(
                Collectors.groupingBy(
                    unit -> unit.level().code() + ' ' + LABEL.of(unit), Collectors.counting()));
    assertThat(bearers).hasSize(GAZETTEER.units().size());
  }
}
