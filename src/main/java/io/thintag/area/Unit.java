package io.thintag.area;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A node of the administrative tree.
 *
 * @param code TH, 2 digits (province), 4 (district) or 7 (local body); kept when a body is
 *     upgraded, so read the kind, never the first digit
 * @param kind ประเทศ, จังหวัด, กรุงเทพมหานคร (the province of code 10 is no จังหวัด), อำเภอ, เขต,
 *     อบจ., ทน., ทม., ทต., อบต. or พิเศษ
 * @param name without prefix
 * @param fullName with the legal prefix
 * @param parentCode the unit above on the map; an อบจ. and กทม. lie under their province
 * @param provinceCode its province; the province's own code for a province
 * @param districtCode its district; the district's own code for a district
 * @param reportsTo whom it answers to: อบจ., ทน., ทม. and พิเศษ the province, ทต. and อบต. the
 *     district
 * @param latitude label point of provinces and districts, office of bodies; degrees, WGS 84
 * @param longitude likewise
 */
public record Unit(
    String code,
    Level level,
    String kind,
    String name,
    String fullName,
    @Nullable String nameEn,
    @Nullable String parentCode,
    @Nullable String provinceCode,
    @Nullable String districtCode,
    @Nullable String reportsTo,
    @Nullable String region,
    @Nullable URI website,
    @Nullable URI facebook,
    @Nullable Double latitude,
    @Nullable Double longitude) {

  public Unit {
    if (!level.mayHave(code)) {
      throw new IllegalArgumentException("«" + code + "» is no code of a " + level.code());
    }
    if (kind.isBlank() || name.isBlank() || fullName.isBlank()) {
      throw new IllegalArgumentException("unit " + code + " lacks its kind or name");
    }
    if (level != Level.COUNTRY
        && (parentCode == null || provinceCode == null || reportsTo == null)) {
      throw new IllegalArgumentException("unit " + code + " hangs under nothing");
    }
  }
}
