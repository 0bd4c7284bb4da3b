package io.thintag.web;

import java.util.List;

/**
 * How a unit is called.
 *
 * @param around the areas around it, the nearest first; none for a province
 */
record UnitName(String code, String name, List<String> around) {

  UnitName {
    around = List.copyOf(around);
  }

  /** What no other unit is called. */
  String whole() {
    return around.isEmpty() ? name : name + " " + String.join(" ", around);
  }
}
