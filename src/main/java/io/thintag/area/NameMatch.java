package io.thintag.area;

/**
 * How well a unit answers a query, the best first. Who bears a name comes before those who are
 * called so besides or bore it once; a subdistrict's name comes after all names of units.
 */
enum NameMatch {
  EXACT,
  OTHER_EXACT,
  PREFIX,
  CONTAINED,
  PLACE_EXACT,
  PLACE_PREFIX,
  PLACE_CONTAINED,
  NONE;

  NameMatch orBetter(NameMatch other) {
    return other.compareTo(this) < 0 ? other : this;
  }
}
