package io.thintag.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

  /** Those of the bearers for whom it holds; the same list if it holds for all. */
  static List<Bearer> those(List<Bearer> bearers, Predicate<Bearer> holds) {
    int holding = 0;
    while (holding < bearers.size() && holds.test(bearers.get(holding))) {
      holding++;
    }
    if (holding == bearers.size()) {
      return bearers;
    }
    List<Bearer> those = holding == 0 ? List.of() : new ArrayList<>(bearers.subList(0, holding));
    for (int i = holding + 1; i < bearers.size(); i++) {
      if (holds.test(bearers.get(i))) {
        those = those.isEmpty() ? new ArrayList<>(2) : those;
        those.add(bearers.get(i));
      }
    }
    return those;
  }

  static boolean any(List<Bearer> bearers, Predicate<Bearer> holds) {
    for (int i = 0; i < bearers.size(); i++) {
      if (holds.test(bearers.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The unit it settles: a subdistrict settles its district. */
  String unit() {
    return rank == Rank.SUBDISTRICT && district != null ? district : code;
  }

  /** Whether it is one of the units or lies inside one. */
  boolean inside(Set<String> units) {
    return units.contains(code)
        || (district != null && units.contains(district))
        || units.contains(province);
  }

  /** Whether it is the unit or lies inside it. */
  boolean inside(String unit) {
    return unit.equals(code) || unit.equals(district) || unit.equals(province);
  }
}
