package io.thintag.web;

/**
 * How a unit is called.
 *
 * @param where the areas around it, the nearest first; empty for a province
 */
record UnitName(String code, String name, String where) {

  /** What no other unit is called. */
  String whole() {
    return where.isEmpty() ? name : name + " " + where;
  }
}
