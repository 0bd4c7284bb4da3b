package io.thintag.attribute;

import io.thintag.area.Unit;

/**
 * A name that a unit has or had.
 *
 * @param kinds the kinds of body under which it has the name (see {@link Kinds}); 0 for areas
 * @param name in normal form, without prefix and hyphens
 * @param how what the name is to the unit
 */
record Called(Unit unit, int kinds, String name, How how) {

  /** What a name is to a unit. */
  enum How {
    OFFICIAL,
    FORMER,
    SPELLING,
    MERGED,
    /** What people call a province, and its อบจ. and capital after it. */
    USUAL
  }

  /** Whether a word for these kinds of body, 0 for none, may stand before the name. */
  boolean fits(int words) {
    return words == 0 || kinds == 0 || (kinds & words) != 0;
  }
}
