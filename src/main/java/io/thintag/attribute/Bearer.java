package io.thintag.attribute;

import org.jspecify.annotations.Nullable;

/**
 * One of those who bear a name.
 *
 * @param rank what it is
 * @param kind the kind under which a body bears the name (see {@link Kinds}); else 0
 * @param code code of the province, district, subdistrict or body
 * @param district code of the district it is or lies in; null for provinces and อบจ.
 * @param province code of its province
 * @param former true if the name or kind is a former one or another spelling
 */
record Bearer(
    Rank rank, int kind, String code, @Nullable String district, String province, boolean former) {

  /** The unit it settles: a subdistrict settles its district. */
  String unit() {
    return rank == Rank.SUBDISTRICT && district != null ? district : code;
  }

  /** Whether it is the unit or lies inside it. */
  boolean inside(String unit) {
    return unit.equals(code) || unit.equals(district) || unit.equals(province);
  }
}
