package io.thintag.attribute;

import io.thintag.area.Alias;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Subdistrict;
import io.thintag.area.Unit;
import io.thintag.attribute.Called.How;
import io.thintag.post.NormalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who bears which name, to say why words mean a unit. Reads the gazetteer alone: names that people
 * taught are unknown here, and so is how the engine keeps its names.
 */
final class Namesakes {

  private static final String CAPITAL = "เมือง";
  private static final int TOWNS = Kinds.TOWN | Kinds.CITY;

  private final Gazetteer gazetteer;
  private final Map<String, List<Called>> byName = new HashMap<>();
  private final Map<String, List<Called>> byUnit = new HashMap<>();
  private final Map<String, List<Subdistrict>> places = new HashMap<>();

  Namesakes(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (Unit unit : gazetteer.units()) {
      if (unit.level() != Level.COUNTRY) {
        int kind = unit.level() == Level.BODY ? Kinds.of(unit.kind()) : 0;
        add(unit, kind, unit.name(), How.OFFICIAL);
      }
    }
    gazetteer.aliases().stream().filter(LexiconBuilder::isName).forEach(this::alias);
    Words.informal().forEach(this::usual);
    for (Subdistrict place : gazetteer.subdistricts()) {
      places.computeIfAbsent(key(place.name()), name -> new ArrayList<>()).add(place);
    }
  }

  private void alias(Alias alias) {
    Unit unit = gazetteer.require(alias.bodyCode());
    Kinds.Named named =
        unit.level() == Level.BODY ? Kinds.parse(alias.value()) : new Kinds.Named(alias.value(), 0);
    How how =
        switch (alias.type()) {
          case "former_name", "former_full_name" -> How.FORMER;
          case "merged_body" -> How.MERGED;
          default -> How.SPELLING;
        };
    add(unit, named.kinds(), named.name(), how);
  }

  private void usual(Words.Informal informal) {
    gazetteer
        .unit(informal.unit())
        .ifPresent(
            unit -> {
              add(unit, 0, informal.name(), How.USUAL);
              for (Unit below : gazetteer.children(unit.code())) {
                if (below.kind().equals("อบจ.")) {
                  add(below, Kinds.PROVINCE_ORGANISATION, informal.name(), How.USUAL);
                } else if (below.name().equals(CAPITAL + unit.name())) {
                  add(below, 0, CAPITAL + informal.name(), How.USUAL);
                }
              }
            });
  }

  private void add(Unit unit, int kinds, String name, How how) {
    Called called = new Called(unit, kinds, key(name), how);
    byName.computeIfAbsent(called.name(), key -> new ArrayList<>()).add(called);
    byUnit.computeIfAbsent(unit.code(), key -> new ArrayList<>()).add(called);
  }

  /** Names are compared in normal form without hyphens. */
  static String key(String name) {
    return NormalText.fold(name).replace("-", "").strip();
  }

  /** The name in these words by which the unit is meant; none for names that people taught. */
  Optional<Called> meant(String words, String unit) {
    String key = key(words);
    Called found = null;
    for (Called called : byUnit.getOrDefault(unit, List.of())) {
      if (key.endsWith(called.name())
          && called.fits(KindWords.in(key, called.name()))
          && (found == null || called.how().compareTo(found.how()) < 0)) {
        found = called;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The bodies that have or had the name under one of these kinds; 0: any. */
  List<Unit> bodies(String name, int kinds) {
    return units(name, called -> called.unit().level() == Level.BODY && called.fits(kinds));
  }

  /**
   * The districts of the name.
   *
   * @param kind อำเภอ or เขต
   */
  List<Unit> districts(String name, String kind) {
    return units(name, called -> called.unit().kind().equals(kind));
  }

  /** Whether all these bodies have the name now, under one of these kinds. */
  boolean isPresent(String name, int kinds, List<Unit> bodies) {
    Set<Unit> present = new HashSet<>(units(name, c -> c.how() == How.OFFICIAL && c.fits(kinds)));
    return present.containsAll(bodies);
  }

  private List<Unit> units(String name, Predicate<Called> which) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(which)
        .map(Called::unit)
        .filter(unit -> !Gazetteer.BANGKOK.equals(unit.parentCode()) || unit.level() != Level.BODY)
        .distinct()
        .toList();
  }

  /** The subdistricts of the kind, ตำบล or แขวง, whose name these words end with. */
  List<Subdistrict> places(String words) {
    String key = key(words);
    String kind = key.startsWith("แขวง") ? "แขวง" : "ตำบล";
    for (int i = 0; i < key.length(); i++) {
      List<Subdistrict> found = places.get(key.substring(i));
      if (found != null) {
        return found.stream().filter(place -> place.kind().equals(kind)).toList();
      }
    }
    return List.of();
  }

  /** All that a bare tag may mean: units, and districts that hold a subdistrict of the name. */
  Set<String> tagged(String name) {
    Set<String> codes = new LinkedHashSet<>();
    units(name, called -> called.how() == How.OFFICIAL || called.unit().level() == Level.BODY)
        .forEach(unit -> codes.add(unit.code()));
    if (name.startsWith(CAPITAL)) {
      bodies(name.substring(CAPITAL.length()), TOWNS).forEach(unit -> codes.add(unit.code()));
    }
    places.getOrDefault(name, List.of()).forEach(place -> codes.add(place.districtCode()));
    return codes;
  }
}
