package io.thintag.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The administrative tree of Thailand as it came with this version: 77 provinces, 928 districts,
 * 7,436 subdistricts, 7,849 local bodies. Immutable and thread-safe. Sources and licences stand in
 * the resource folder {@code gazetteer}.
 */
public final class Gazetteer {
  /** Code of the root. */
  public static final String COUNTRY = "TH";

  /** Code of กรุงเทพมหานคร, a province that is a local body as well. */
  public static final String BANGKOK = "10";

  private final String version;
  private final List<Unit> units;
  private final Map<String, Unit> byCode = new LinkedHashMap<>();
  private final Map<Level, List<Unit>> byLevel = new EnumMap<>(Level.class);
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
    this.units = List.copyOf(units);
    this.subdistricts = List.copyOf(subdistricts);
    this.aliases = List.copyOf(aliases);
    this.coverage = List.copyOf(coverage);
    for (Unit unit : this.units) {
      if (byCode.put(unit.code(), unit) != null) {
        throw new IllegalArgumentException("two units have the code " + unit.code());
      }
    }
    for (Level level : Level.values()) {
      byLevel.put(level, this.units.stream().filter(unit -> unit.level() == level).toList());
    }
    Map<String, List<Unit>> below = new HashMap<>();
    this.units.stream()
        .filter(unit -> unit.parentCode() != null)
        .forEach(
            unit -> below.computeIfAbsent(unit.parentCode(), code -> new ArrayList<>()).add(unit));
    below.forEach((code, list) -> children.put(code, List.copyOf(list)));
    checkReferences();
  }

  private void checkReferences() {
    for (Unit unit : units) {
      checkAbove(unit, unit.parentCode());
      checkAbove(unit, unit.reportsTo());
      checkUnit("unit " + unit.code(), Level.PROVINCE, unit.provinceCode());
      checkUnit("unit " + unit.code(), Level.DISTRICT, unit.districtCode());
    }
    Set<String> places = new HashSet<>();
    for (Subdistrict place : subdistricts) {
      if (!places.add(place.code())) {
        throw new IllegalArgumentException("two subdistricts have the code " + place.code());
      }
      checkUnit("subdistrict " + place.code(), Level.DISTRICT, place.districtCode());
      checkUnit("subdistrict " + place.code(), Level.PROVINCE, place.provinceCode());
    }
    for (Alias alias : aliases) {
      if (!byCode.containsKey(alias.bodyCode())) {
        throw new IllegalArgumentException(
            "alias «" + alias.value() + "» refers to " + alias.bodyCode() + ", which is no unit");
      }
    }
    for (Coverage covers : coverage) {
      checkUnit("the coverage of " + covers.subdistrictCode(), Level.BODY, covers.bodyCode());
      if (!places.contains(covers.subdistrictCode())) {
        throw new IllegalArgumentException(
            "body "
                + covers.bodyCode()
                + " covers "
                + covers.subdistrictCode()
                + ", an unknown subdistrict");
      }
    }
  }

  /** A unit hangs under one of a higher level, so that the tree has no rings. */
  private void checkAbove(Unit unit, @Nullable String code) {
    if (code == null) {
      return;
    }
    Unit above = byCode.get(code);
    if (above == null || above.level().compareTo(unit.level()) >= 0) {
      throw new IllegalArgumentException(
          "unit " + unit.code() + " hangs under " + code + ", which is no unit above it");
    }
  }

  private void checkUnit(String from, Level level, @Nullable String code) {
    if (code == null) {
      return;
    }
    Unit unit = byCode.get(code);
    if (unit == null || unit.level() != level) {
      throw new IllegalArgumentException(
          from + " refers to " + code + ", which is no " + level.code());
    }
  }

  /** The same gazetteer in the same version with further names. */
  Gazetteer with(List<Alias> more) {
    List<Alias> all = new ArrayList<>(aliases);
    all.addAll(more);
    return new Gazetteer(version, units, subdistricts, all, coverage);
  }

  /**
   * Reads the gazetteer from this jar's resources.
   *
   * @throws IllegalStateException if a resource is missing or does not have its rows
   * @throws IllegalArgumentException if a row contradicts another
   */
  public static Gazetteer load() {
    return GazetteerFiles.read();
  }

  /** Changes whenever any content changes. */
  public String version() {
    return version;
  }

  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(byCode.get(code));
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
    return units;
  }

  public List<Unit> units(Level level) {
    return byLevel.getOrDefault(level, List.of());
  }

  /** The units right below; none for unknown codes. */
  public List<Unit> children(String code) {
    return children.getOrDefault(code, List.of());
  }

  /**
   * The units above, nearest first, ending with the country.
   *
   * @throws IllegalArgumentException if no unit has this code
   */
  public List<Unit> ancestors(String code) {
    List<Unit> above = new ArrayList<>();
    String parent = require(code).parentCode();
    while (parent != null) {
      Unit unit = require(parent);
      above.add(unit);
      parent = unit.parentCode();
    }
    return List.copyOf(above);
  }

  /** True if {@code code} is {@code ancestor} or lies below it; false for unknown codes. */
  public boolean contains(String ancestor, String code) {
    Unit at = byCode.get(code);
    while (at != null && !at.code().equals(ancestor)) {
      at = at.parentCode() == null ? null : byCode.get(at.parentCode());
    }
    return at != null;
  }

  /** The units of a level at or below a unit; none for unknown codes. */
  public List<Unit> inside(String code, Level level) {
    return units(level).stream().filter(unit -> contains(code, unit.code())).toList();
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
