package io.thintag.area;

import io.thintag.area.NameForm.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the forms by which each unit is found. */
final class NameForms {
  /** Aliases that are full legal names, present or past. */
  private static final Set<String> NAME_ALIASES =
      Set.of(
          "former_full_name",
          "former_name",
          "spelling",
          "variant_full_name",
          "disputed_full_name",
          "merged_body");

  private static final String CAPITAL = "เมือง";

  private final Gazetteer gazetteer;
  private final Map<String, List<NameForm>> forms = new HashMap<>();

  private NameForms(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The forms by code of unit; each unit has some. */
  static Map<String, List<NameForm>> of(Gazetteer gazetteer) {
    NameForms all = new NameForms(gazetteer);
    gazetteer.units().forEach(all::unit);
    gazetteer.aliases().forEach(all::alias);
    InformalName.all().forEach(all::informal);
    all.places();
    all.forms.replaceAll((code, list) -> List.copyOf(list));
    return Map.copyOf(all.forms);
  }

  private void unit(Unit unit) {
    add(unit, unit.name(), unit.kind(), Use.NAME);
    romanised(unit, unit.nameEn(), unit.kind(), Use.NAME);
    add(unit, unit.code(), unit.kind(), Use.NUMBER);
    if (unit.kind().equals("พิเศษ") && !unit.fullName().equals(unit.name())) {
      add(unit, unit.fullName(), unit.kind(), Use.NAME);
    }
  }

  private void alias(Alias alias) {
    Unit unit = gazetteer.require(alias.bodyCode());
    if (alias.type().equals("name_en")) {
      romanised(unit, alias.value(), unit.kind(), Use.NAME);
    } else if (NAME_ALIASES.contains(alias.type())) {
      legalName(unit, alias.value());
    }
  }

  /** A former name comes with the kind of its time: the ทม. of today is found as the ทต. it was. */
  private void legalName(Unit unit, String fullName) {
    String key = NameKey.of(fullName);
    for (NamePrefix prefix : NamePrefix.LEGAL) {
      if (key.startsWith(prefix.word())) {
        String name = key.substring(prefix.word().length());
        prefix.kinds().forEach(kind -> addKey(unit, name, kind, Use.OTHER_NAME));
        return;
      }
    }
    addKey(unit, key, unit.kind(), Use.OTHER_NAME);
  }

  /** A province's name in use serves whatever bears the province's name, its capital included. */
  private void informal(InformalName informal) {
    Unit named = gazetteer.require(informal.unitCode());
    add(named, informal.name(), named.kind(), Use.OTHER_NAME);
    if (named.level() != Level.PROVINCE) {
      return;
    }
    for (Unit unit : gazetteer.units()) {
      if (named.code().equals(unit.provinceCode())) {
        if (unit.name().equals(named.name())) {
          add(unit, informal.name(), unit.kind(), Use.OTHER_NAME);
        } else if (unit.name().equals(CAPITAL + named.name())) {
          add(unit, CAPITAL + informal.name(), unit.kind(), Use.OTHER_NAME);
        }
      }
    }
  }

  private void places() {
    Map<String, List<String>> finders = placeFinders(gazetteer);
    for (Subdistrict place : gazetteer.subdistricts()) {
      for (String code : finders.getOrDefault(place.code(), List.of())) {
        Unit unit = gazetteer.require(code);
        add(unit, place.name(), place.kind(), Use.PLACE);
        romanised(unit, place.nameEn(), place.kind(), Use.PLACE);
        add(unit, place.code(), place.kind(), Use.PLACE_NUMBER);
      }
    }
  }

  /**
   * By code of subdistrict the units that it finds: the bodies that cover it, or its district where
   * no body is recorded (Bangkok).
   */
  static Map<String, List<String>> placeFinders(Gazetteer gazetteer) {
    Map<String, List<String>> finders = new HashMap<>();
    for (Coverage covers : gazetteer.coverage()) {
      finders
          .computeIfAbsent(covers.subdistrictCode(), code -> new ArrayList<>())
          .add(covers.bodyCode());
    }
    gazetteer
        .subdistricts()
        .forEach(place -> finders.putIfAbsent(place.code(), List.of(place.districtCode())));
    return finders;
  }

  private void romanised(Unit unit, @Nullable String name, String kind, Use use) {
    if (name != null) {
      String key = NameKey.of(name);
      addKey(unit, key, kind, use);
      if (key.contains("mueang")) {
        addKey(unit, key.replace("mueang", "muang"), kind, use);
      }
    }
  }

  private void add(Unit unit, String name, String kind, Use use) {
    addKey(unit, NameKey.of(name), kind, use);
  }

  private void addKey(Unit unit, String key, String kind, Use use) {
    forms.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(new NameForm(key, kind, use));
  }
}
