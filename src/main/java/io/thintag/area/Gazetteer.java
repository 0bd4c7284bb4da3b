package io.thintag.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The administrative tree of Thailand as it came with this version: 77 provinces, 928 districts,
 * 7,436 subdistricts, 7,849 local bodies. Immutable and thread-safe. Sources and licences stand in
 * the resource folder {@code gazetteer}.
 */
public final class Gazetteer {
  /** Code of the root. */
  public static final String COUNTRY = "TH";

  private final String version;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, List<Unit>> children = new HashMap<>();
  private final List<Subdistrict> subdistricts;
  private final List<Alias> aliases;
  private final List<Coverage> coverage;

  Gazetteer(
      String version,
      Collection<Unit> units,
      List<Subdistrict> subdistricts,
      List<Alias> aliases,
      List<Coverage> coverage) {
    this.version = version;
    this.subdistricts = List.copyOf(subdistricts);
    this.aliases = List.copyOf(aliases);
    this.coverage = List.copyOf(coverage);
    for (Unit unit : units) {
      if (this.units.put(unit.code(), unit) != null) {
        throw new IllegalArgumentException("two units have the code " + unit.code());
      }
    }
    for (Unit unit : units) {
      checkReference(unit.code(), unit.reportsTo());
      if (unit.parentCode() != null) {
        checkReference(unit.code(), unit.parentCode());
        children.computeIfAbsent(unit.parentCode(), code -> new ArrayList<>()).add(unit);
      }
    }
    subdistricts.forEach(s -> checkReference(s.code(), s.districtCode()));
    aliases.forEach(a -> checkReference("an alias", a.bodyCode()));
    coverage.forEach(c -> checkReference("a coverage", c.bodyCode()));
  }

  private void checkReference(String from, @Nullable String to) {
    if (to != null && !units.containsKey(to)) {
      throw new IllegalArgumentException(from + " refers to " + to + ", which is no unit");
    }
  }

  /** Reads the gazetteer from this jar's resources. */
  public static Gazetteer load() {
    return GazetteerFiles.read();
  }

  /** Changes whenever any content changes. */
  public String version() {
    return version;
  }

  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /**
   * The unit of this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Unit require(String code) {
    return unit(code)
        .orElseThrow(() -> new IllegalArgumentException("no unit has the code " + code));
  }

  /** All units, the country first, then provinces, districts and bodies. */
  public List<Unit> units() {
    return List.copyOf(units.values());
  }

  public List<Unit> units(Level level) {
    return units.values().stream().filter(unit -> unit.level() == level).toList();
  }

  public List<Unit> children(String code) {
    return List.copyOf(children.getOrDefault(code, List.of()));
  }

  /** The units above, nearest first, ending with the country. */
  public List<Unit> ancestors(String code) {
    List<Unit> above = new ArrayList<>();
    String parent = require(code).parentCode();
    while (parent != null) {
      Unit unit = require(parent);
      above.add(unit);
      parent = unit.parentCode();
    }
    return above;
  }

  /** True if {@code code} is {@code ancestor} or lies below it; false for unknown codes. */
  public boolean contains(String ancestor, String code) {
    String at = code;
    while (at != null) {
      if (at.equals(ancestor)) {
        return units.containsKey(at);
      }
      Unit unit = units.get(at);
      at = unit == null ? null : unit.parentCode();
    }
    return false;
  }

  /** The units of a level at or below a unit. */
  public List<Unit> inside(String code, Level level) {
    return units.values().stream()
        .filter(unit -> unit.level() == level && contains(code, unit.code()))
        .toList();
  }

  public List<Subdistrict> subdistricts() {
    return subdistricts;
  }

  public List<Alias> aliases() {
    return aliases;
  }

  public List<Coverage> coverage() {
    return coverage;
  }
}
