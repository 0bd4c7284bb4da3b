package io.thintag.demo;

import io.thintag.area.Alias;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Subdistrict;
import io.thintag.area.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the gazetteer says about names: who bears one, today or formerly, in an area. */
final class NameFacts {
  static final String COUNTRY = Gazetteer.COUNTRY;
  static final String BANGKOK = "10";

  private static final Map<String, String> LEGAL_KINDS =
      Map.of(
          "องค์การบริหารส่วนตำบล", "อบต.",
          "เทศบาลตำบล", "ทต.",
          "เทศบาลเมือง", "ทม.",
          "เทศบาลนคร", "ทน.");
  private static final Pattern PLAIN_THAI = Pattern.compile("[\\u0E01-\\u0E4E]{2,}");

  private final Gazetteer gazetteer;
  private final Map<String, Set<String>> presentByKind = new HashMap<>();
  private final Map<String, Set<String>> everByKind = new HashMap<>();
  private final Map<String, Set<String>> everByName = new HashMap<>();
  private final Map<String, Long> districtNames;
  private final TreeSet<String> allNames = new TreeSet<>();
  private final List<Unit> municipal;
  private final List<Unit> plain;

  NameFacts(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.municipal =
        gazetteer.units(Level.BODY).stream()
            .filter(body -> LEGAL_KINDS.containsValue(body.kind()) && body.districtCode() != null)
            .toList();
    this.plain =
        municipal.stream().filter(body -> PLAIN_THAI.matcher(body.name()).matches()).toList();
    this.districtNames =
        gazetteer.units(Level.DISTRICT).stream()
            .collect(Collectors.groupingBy(Unit::name, Collectors.counting()));
    for (Unit body : municipal) {
      add(presentByKind, body.kind() + body.name(), body.code());
      bears(body.kind(), body.name(), body.code());
    }
    gazetteer.aliases().forEach(this::former);
    gazetteer.units().forEach(unit -> allNames.add(unit.name()));
    gazetteer.subdistricts().stream().map(Subdistrict::name).forEach(allNames::add);
  }

  private void former(Alias alias) {
    LEGAL_KINDS.forEach(
        (legal, kind) -> {
          if (alias.value().startsWith(legal)) {
            bears(kind, alias.value().substring(legal.length()), alias.bodyCode());
          }
        });
  }

  private void bears(String kind, String name, String code) {
    add(everByKind, kind + name, code);
    add(everByName, name, code);
    allNames.add(name);
  }

  private static void add(Map<String, Set<String>> map, String key, String code) {
    map.computeIfAbsent(key, any -> new HashSet<>()).add(code);
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Municipalities and อบต. whose names are plain Thai letters, in the gazetteer's order. */
  List<Unit> municipal() {
    return plain;
  }

  Unit district(Unit body) {
    return gazetteer.require(String.valueOf(body.districtCode()));
  }

  Unit province(Unit unit) {
    return gazetteer.require(String.valueOf(unit.provinceCode()));
  }

  /** True if nobody else in the area bears or bore the same kind and name. */
  boolean onlyOfKind(Unit body, String area) {
    return within(everByKind, body.kind() + body.name(), area).equals(Set.of(body.code()));
  }

  /** True if no other body of any kind in the area bears or bore the name. */
  boolean onlyOfName(Unit body, String area) {
    return within(everByName, body.name(), area).equals(Set.of(body.code()));
  }

  /** True if several bodies of the area bear this kind and name today, and nobody else ever did. */
  boolean sharedOfKind(Unit body, String area) {
    Set<String> present = within(presentByKind, body.kind() + body.name(), area);
    return present.size() > 1
        && present.equals(within(everByKind, body.kind() + body.name(), area))
        && present.stream().map(code -> gazetteer.require(code).districtCode()).distinct().count()
            > 1;
  }

  /** True if two bodies of the district, of two kinds, bear the name today and nobody else did. */
  boolean pairInDistrict(Unit body) {
    String district = district(body).code();
    return within(everByName, body.name(), district).size() == 2
        && onlyOfKind(body, district)
        && !onlyOfName(body, district)
        && within(everByName, body.name(), district).stream()
            .allMatch(code -> gazetteer.require(code).name().equals(body.name()));
  }

  boolean onlyDistrictOfName(Unit district) {
    return districtNames.get(district.name()) == 1;
  }

  /** True if the district is the province's เมือง district and bears its name. */
  boolean isTown(Unit district) {
    return district.name().equals("เมือง" + province(district).name());
  }

  /** True if no longer name could be read where this one is followed by the given letter. */
  boolean endsBefore(String name, char next) {
    String longer = allNames.ceiling(name + next);
    return longer == null || !longer.startsWith(name + next);
  }

  /** True if any unit or subdistrict is called so. */
  boolean isName(String word) {
    return allNames.contains(word);
  }

  private Set<String> within(Map<String, Set<String>> map, String key, String area) {
    return map.getOrDefault(key, Set.of()).stream()
        .filter(code -> gazetteer.contains(area, code))
        .collect(Collectors.toSet());
  }
}
