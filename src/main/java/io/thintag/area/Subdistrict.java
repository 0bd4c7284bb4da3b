package io.thintag.area;

import org.jspecify.annotations.Nullable;

/**
 * A ตำบล or แขวง: a place in a district, not a body.
 *
 * @param code 6 digits, beginning with those of its district
 * @param postalCode one of its postal codes; some places have more
 */
public record Subdistrict(
    String code,
    String districtCode,
    String provinceCode,
    String name,
    @Nullable String nameEn,
    String kind,
    String postalCode) {

  public Subdistrict {
    if (code.length() != 6 || !code.startsWith(districtCode)) {
      throw new IllegalArgumentException(
          "«" + code + "» is no code of a subdistrict in district " + districtCode);
    }
  }
}
