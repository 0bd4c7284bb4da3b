package io.thintag.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void holdsTheWholeCountry() {
    assertThat(GAZETTEER.units(Level.PROVINCE)).hasSize(77);
    assertThat(GAZETTEER.units(Level.DISTRICT)).hasSize(928);
    assertThat(GAZETTEER.units(Level.BODY)).hasSize(7_849);
    assertThat(GAZETTEER.subdistricts()).hasSize(7_436);
  }

  @Test
  void placesAProvincialBodyUnderItsProvince() {
    Unit body = GAZETTEER.require("2360101");
    assertThat(body.parentCode()).isEqualTo("36");
    assertThat(GAZETTEER.ancestors("2360101")).extracting(Unit::code).containsExactly("36", "TH");
  }
}
