package io.thintag.area;

import java.util.List;

/** Gazetteers of a later time, for tests. */
public final class Upgrades {
  private Upgrades() {}

  /** The same gazetteer, newer by one upgrade: a unit of that code is something else now. */
  public static Gazetteer of(
      Gazetteer before, String code, String kind, String prefix, String name) {
    List<Unit> units =
        before.units().stream()
            .map(unit -> unit.code().equals(code) ? renamed(unit, kind, prefix, name) : unit)
            .toList();
    return newer(before, units, " + " + code + prefix + name);
  }

  /** The same gazetteer without one body. */
  public static Gazetteer without(Gazetteer before, String code) {
    List<Unit> units = before.units().stream().filter(unit -> !unit.code().equals(code)).toList();
    return newer(before, units, " - " + code);
  }

  private static Gazetteer newer(Gazetteer before, List<Unit> units, String what) {
    java.util.Set<String> codes =
        units.stream().map(Unit::code).collect(java.util.stream.Collectors.toSet());
    return new Gazetteer(
        before.version() + what,
        units,
        before.subdistricts(),
        before.aliases().stream().filter(alias -> codes.contains(alias.bodyCode())).toList(),
        before.coverage().stream().filter(covers -> codes.contains(covers.bodyCode())).toList());
  }

  private static Unit renamed(Unit unit, String kind, String prefix, String name) {
    return new Unit(
        unit.code(),
        unit.level(),
        kind,
        name,
        prefix + name,
        unit.nameEn(),
        unit.parentCode(),
        unit.provinceCode(),
        unit.districtCode(),
        unit.reportsTo(),
        unit.region(),
        unit.website(),
        unit.facebook(),
        unit.latitude(),
        unit.longitude());
  }
}
