package io.thintag.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The names that narrow a query: of provinces, districts and, with their prefix, subdistricts. */
final class AreaNames {
  private static final String CAPITAL = "เมือง";

  /** What bears a name, and the codes of the units that are or contain what it narrows to. */
  private record Area(String kind, List<String> codes) {}

  private final NavigableMap<String, List<Area>> areas = new TreeMap<>();

  AreaNames(Gazetteer gazetteer, Map<String, List<NameForm>> forms) {
    for (Unit unit : gazetteer.units()) {
      if (unit.level() == Level.PROVINCE || unit.level() == Level.DISTRICT) {
        for (NameForm form : forms.getOrDefault(unit.code(), List.of())) {
          if (form.kind().equals(unit.kind())) {
            add(form.key(), form.kind(), List.of(unit.code()));
          }
        }
        if (unit.level() == Level.DISTRICT && unit.name().startsWith(CAPITAL)) {
          add(CAPITAL, unit.kind(), List.of(unit.code()));
        }
      }
    }
    Map<String, List<String>> finders = NameForms.placeFinders(gazetteer);
    for (Subdistrict place : gazetteer.subdistricts()) {
      add(NameKey.of(place.name()), place.kind(), finders.getOrDefault(place.code(), List.of()));
    }
  }

  private void add(String key, String kind, List<String> codes) {
    areas.computeIfAbsent(key, name -> new ArrayList<>()).add(new Area(kind, codes));
  }

  /**
   * The codes that a text narrows to: of the areas with this name or, if there is none and the text
   * may be unfinished, of those whose name begins so. Empty if it names no area.
   */
  Set<String> codes(List<NameReading> readings, boolean unfinished) {
    Set<String> codes = new HashSet<>();
    for (NameReading reading : readings) {
      collect(reading, List.of(areas.getOrDefault(reading.key(), List.of())), codes);
    }
    if (codes.isEmpty() && unfinished) {
      for (NameReading reading : readings) {
        if (!reading.key().isEmpty()) {
          String after = reading.key() + Character.MAX_VALUE;
          collect(reading, areas.subMap(reading.key(), after).values(), codes);
        }
      }
    }
    return codes;
  }

  private static void collect(
      NameReading reading, Collection<List<Area>> found, Set<String> codes) {
    for (List<Area> bearers : found) {
      for (Area area : bearers) {
        boolean place = NamePrefix.PLACES.contains(area.kind());
        if (reading.allows(area.kind()) && !(place && reading.kinds().isEmpty())) {
          codes.addAll(area.codes());
        }
      }
    }
  }
}
