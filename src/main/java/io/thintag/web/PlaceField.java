package io.thintag.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field in which people name a unit.
 *
 * @param name of the parameter that carries the code
 * @param chosen null: no unit
 * @param typed words that do not name one unit; empty: there are none
 * @param hits the units that these words may mean
 */
record PlaceField(String name, @Nullable UnitName chosen, String typed, List<UnitName> hits) {

  /** Words that were typed and lead to no single unit. */
  boolean isOpen() {
    return !typed.isEmpty();
  }

  String text() {
    return chosen == null ? typed : chosen.whole();
  }
}
