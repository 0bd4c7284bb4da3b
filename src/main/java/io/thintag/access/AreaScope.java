package io.thintag.access;

import io.thintag.area.Registry;
import jakarta.inject.Singleton;

/**
 * The one rule of who sees what: a caller sees the units inside its own unit, itself included
 * (design, invariant 10). Statements that list things of units take it as {@link #INSIDE}, so that
 * the database leaves out the rest; single units are asked for with {@link #contains}.
 */
@Singleton
public class AreaScope {

  /** SQL: true if the area bound to the question mark holds the row {@code u} of {@code unit}. */
  public static final String INSIDE = "? IN ('TH', u.code, u.district_code, u.province_code)";

  private final Registry registry;

  AreaScope(Registry registry) {
    this.registry = registry;
  }

  /** True if the unit lies in the caller's area; retired units lie where they lay. */
  public boolean contains(Caller caller, String unit) {
    return contains(caller.unitCode(), unit);
  }

  /** True if a unit is the area or lies inside. */
  public boolean contains(String area, String unit) {
    return area.equals("TH")
        || area.equals(unit)
        || registry.ancestors(unit).stream().anyMatch(above -> above.code().equals(area));
  }

  /** What is meant where no unit is named: the usual one as far as the caller sees it. */
  public String usual(Caller caller, String unit) {
    return contains(caller, unit) ? unit : caller.unitCode();
  }
}
