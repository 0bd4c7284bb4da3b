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
 * @param within code of the area in which alone the name is understood; null: everywhere
 */
record Bearer(
    Rank rank,
    int kind,
    String code,
    @Nullable String district,
    String province,
    boolean former,
    @Nullable String within) {

  /** Areas are compared more often than anything else: one string for each stays at hand. */
  Bearer {
    code = code.intern();
    district = district == null ? null : district.intern();
    province = province.intern();
  }

  Bearer(
      Rank rank,
      int kind,
      String code,
      @Nullable String district,
      String province,
      boolean former) {
    this(rank, kind, code, district, province, former, null);
  }

  /** The same unit under a name that is not its official one. */
  Bearer under(int otherKind, @Nullable String area) {
    return new Bearer(rank, otherKind, code, district, province, true, area);
  }

  /** The unit it settles: a subdistrict settles its district. */
  String unit() {
    return rank == Rank.SUBDISTRICT && district != null ? district : code;
  }

  /** Whether it is one of the units or lies inside one. */
  boolean inside(Codes units) {
    return units.contains(code) || units.contains(district) || units.contains(province);
  }

  /** Whether it is the unit or lies inside it. */
  boolean inside(String unit) {
    return unit.equals(code) || unit.equals(district) || unit.equals(province);
  }
}
