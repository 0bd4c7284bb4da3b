package io.thintag.pipeline;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.campaign.Place;
import io.thintag.campaign.PlaceNames;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The names by which the ordered place tags may call a unit and its ancestors. */
final class PlaceNaming {
  private static final String MUEANG = "เมือง";
  private final Gazetteer gazetteer;
  private final Map<String, Set<String>> aliases;
  private final Map<String, PlaceNames> known = new ConcurrentHashMap<>();

  PlaceNaming(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    Map<String, Set<String>> names = new java.util.HashMap<>();
    gazetteer
        .aliases()
        .forEach(
            alias ->
                names
                    .computeIfAbsent(alias.bodyCode(), code -> new HashSet<>())
                    .add(alias.value()));
    this.aliases = Map.copyOf(names);
  }

  PlaceNames of(String code) {
    return known.computeIfAbsent(code, this::build);
  }

  private PlaceNames build(String code) {
    Map<Place, Set<String>> names = new EnumMap<>(Place.class);
    Map<Place, Set<String>> whole = new EnumMap<>(Place.class);
    List<Unit> line =
        Stream.concat(Stream.of(gazetteer.require(code)), gazetteer.ancestors(code).stream())
            .toList();
    for (Unit unit : line) {
      switch (unit.level()) {
        case PROVINCE -> {
          names.put(Place.PROVINCE, Set.of(unit.name()));
          if (unit.code().equals("10")) {
            whole.put(Place.PROVINCE, Set.of("กรุงเทพมหานคร", "กรุงเทพฯ", "กทม"));
          }
        }
        case DISTRICT -> names.put(Place.DISTRICT, districtNames(unit));
        case BODY -> {
          Set<String> all = new HashSet<>(aliases.getOrDefault(unit.code(), Set.of()));
          all.add(unit.name());
          names.put(Place.BODY, all);
          if (unit.kind().equals("พิเศษ")) {
            whole.put(Place.BODY, Set.of(unit.fullName(), unit.name()));
          }
        }
        case COUNTRY -> {}
      }
    }
    return new PlaceNames(names, whole, absent(line.get(0)));
  }

  /** «อำเภอเมือง» is how everybody writes a province's เมือง district. */
  private static Set<String> districtNames(Unit district) {
    return district.name().startsWith(MUEANG)
        ? Set.of(district.name(), MUEANG)
        : Set.of(district.name());
  }

  /** A provincial body has no district, so that no district tag can be asked of it. */
  private static Set<Place> absent(Unit unit) {
    return unit.level() == Level.BODY && unit.districtCode() == null
        ? EnumSet.of(Place.DISTRICT)
        : EnumSet.noneOf(Place.class);
  }
}
