package io.thintag.campaign;

import io.thintag.area.Alias;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows from the gazetteer how the place of a unit may be written. Thread-safe. */
public final class PlaceNaming {
  private static final Set<String> OTHER_NAMES =
      Set.of("former_full_name", "variant_full_name", "spelling");
  private static final String BANGKOK = "10";
  private static final Set<String> BANGKOK_NAMES =
      Set.of("กรุงเทพมหานคร", "กรุงเทพฯ", "กรุงเทพ", "กทม");
  private static final String TOWN = "เมือง";
  private static final String SPECIAL_KIND = "พิเศษ";

  private final Gazetteer gazetteer;
  private final Map<String, List<String>> otherNames;
  private final Map<String, PlaceNames> known = new ConcurrentHashMap<>();

  public PlaceNaming(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.otherNames =
        gazetteer.aliases().stream()
            .filter(alias -> OTHER_NAMES.contains(alias.type()))
            .collect(
                Collectors.groupingBy(
                    Alias::bodyCode, Collectors.mapping(Alias::value, Collectors.toList())));
  }

  /** Names of a unit and of what it lies in; {@link PlaceNames#UNKNOWN} for unknown codes. */
  public PlaceNames of(String unitCode) {
    return gazetteer
        .unit(unitCode)
        .map(unit -> known.computeIfAbsent(unitCode, code -> of(unit)))
        .orElse(PlaceNames.UNKNOWN);
  }

  private PlaceNames of(Unit unit) {
    Map<Place, Set<String>> names = new EnumMap<>(Place.class);
    Map<Place, Set<String>> whole = new EnumMap<>(Place.class);
    unit(unit.provinceCode())
        .ifPresent(
            province -> {
              names.put(Place.PROVINCE, Set.of(province.name()));
              if (province.code().equals(BANGKOK)) {
                whole.put(Place.PROVINCE, BANGKOK_NAMES);
              }
            });
    unit(unit.districtCode()).ifPresent(d -> names.put(Place.DISTRICT, districtNames(d)));
    if (unit.level() == Level.BODY) {
      names.put(Place.BODY, bodyNames(unit));
      if (unit.kind().equals(SPECIAL_KIND)) {
        whole.put(
            Place.BODY,
            BANGKOK.equals(unit.provinceCode())
                ? BANGKOK_NAMES
                : Set.of(unit.name(), unit.fullName()));
      }
    }
    boolean provincial = unit.level() == Level.BODY && unit.districtCode() == null;
    return new PlaceNames(names, whole, provincial ? Set.of(Place.DISTRICT) : Set.of());
  }

  private Optional<Unit> unit(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(gazetteer::unit);
  }

  /** «อำเภอเมือง» is what everybody in a province calls its เมือง district. */
  private Set<String> districtNames(Unit district) {
    Set<String> names = new HashSet<>(Set.of(district.name()));
    unit(district.provinceCode())
        .filter(province -> district.name().equals(TOWN + province.name()))
        .ifPresent(province -> names.add(TOWN));
    return names;
  }

  private Set<String> bodyNames(Unit body) {
    return Stream.concat(
            Stream.of(body.name()),
            otherNames.getOrDefault(body.code(), List.of()).stream().map(PlaceNaming::bare))
        .collect(Collectors.toSet());
  }

  private static String bare(String fullName) {
    return Place.BODY.words().stream()
        .filter(fullName::startsWith)
        .max(Comparator.comparingInt(String::length))
        .map(word -> fullName.substring(word.length()))
        .orElse(fullName);
  }
}
