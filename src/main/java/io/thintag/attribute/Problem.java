package io.thintag.attribute;

import io.thintag.area.Unit;
import java.util.List;

/**
 * Words that leave something open.
 *
 * @param said what is unclear about them
 * @param options the units that are possible; for a subdistrict the districts it may lie in
 */
record Problem(Evidence piece, Type type, Phrase said, List<Unit> options) {

  /** What is unclear. */
  enum Type {
    /** Several bear the name. */
    SHARED,
    /** Bodies of different kinds in one district bear the name. */
    KIND,
    /** What bears the name does not lie where the post says. */
    ELSEWHERE
  }

  boolean isDistrict() {
    return piece.kind().equals("district");
  }
}
