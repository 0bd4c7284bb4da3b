package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Subdistrict;
import io.thintag.area.Unit;
import io.thintag.attribute.KindWords.Noun;
import io.thintag.attribute.Problem.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds out what is unclear about the words that a verdict leaves open. */
final class Problems {

  private static final int MOST_PLACES = 3;

  private final Gazetteer gazetteer;
  private final UnitNames names;
  private final Namesakes namesakes;

  Problems(Gazetteer gazetteer, UnitNames names, Namesakes namesakes) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.namesakes = namesakes;
  }

  /** One for each name, in the order of the text. */
  List<Problem> of(Attribution verdict, Pieces pieces) {
    Map<Phrase, Problem> found = new LinkedHashMap<>();
    List<Unit> areas = innermost(pieces.areas(gazetteer));
    List<Unit> candidates =
        verdict.candidates().stream().flatMap(code -> gazetteer.unit(code).stream()).toList();
    for (Evidence piece : pieces.words()) {
      problem(piece, areas, candidates).ifPresent(p -> found.putIfAbsent(p.said(), p));
    }
    return List.copyOf(found.values());
  }

  private List<Unit> innermost(List<Unit> areas) {
    return areas.stream()
        .filter(
            area ->
                areas.stream()
                    .noneMatch(
                        other -> other != area && gazetteer.contains(area.code(), other.code())))
        .toList();
  }

  private Optional<Problem> problem(Evidence piece, List<Unit> areas, List<Unit> candidates) {
    if (piece.kind().equals("subdistrict")) {
      return piece.unit() == null ? place(piece, areas) : Optional.empty();
    }
    if (piece.unit() != null && !piece.kind().equals("tag")) {
      return Optional.empty();
    }
    Map<Unit, Called> options = new LinkedHashMap<>();
    for (Unit unit : candidates) {
      boolean district = piece.kind().equals("district");
      boolean inside = piece.unit() == null || gazetteer.contains(piece.unit(), unit.code());
      if (inside && district == (unit.level() == Level.DISTRICT)) {
        namesakes.meant(piece.text(), unit.code()).ifPresent(name -> options.put(unit, name));
      }
    }
    return options.isEmpty() ? Optional.empty() : Optional.of(named(piece, areas, options));
  }

  private Problem named(Evidence piece, List<Unit> areas, Map<Unit, Called> options) {
    Called first = options.values().iterator().next();
    List<Unit> units = List.copyOf(options.keySet());
    boolean district = first.unit().level() == Level.DISTRICT;
    int kinds = district ? 0 : KindWords.in(Namesakes.key(piece.text()), first.name());
    String name =
        options.values().stream()
            .filter(called -> called.how() == Called.How.OFFICIAL)
            .map(called -> called.unit().name())
            .findFirst()
            .orElse(first.name());
    Noun noun =
        district ? KindWords.district(first.unit().kind(), name) : KindWords.body(kinds, name);
    List<Phrase> places = new ArrayList<>();
    boolean oneKind = district || Integer.bitCount(kinds) == 1;
    options.entrySet().stream()
        .sorted(Comparator.comparing(option -> option.getValue().how()))
        .forEach(o -> places.add(place(o.getKey(), o.getValue(), oneKind, areas)));
    if (!areas.isEmpty() && areas.stream().noneMatch(area -> holds(area, units))) {
      return new Problem(piece, Type.ELSEWHERE, elsewhere(noun, areas, places), units);
    }
    boolean together =
        units.size() > 1
            && units.get(0).districtCode() != null
            && units.stream().map(Unit::districtCode).distinct().count() == 1;
    if (!district && together) {
      return new Problem(piece, Type.KIND, kinds(units), units);
    }
    int all =
        (district
                ? namesakes.districts(first.name(), first.unit().kind())
                : namesakes.bodies(first.name(), kinds))
            .stream()
                .filter(unit -> areas.isEmpty() || areas.stream().anyMatch(a -> isIn(a, unit)))
                .toList()
                .size();
    return new Problem(piece, Type.SHARED, shared(noun, all, areas, places), units);
  }

  private boolean holds(Unit area, List<Unit> units) {
    return units.stream().anyMatch(unit -> isIn(area, unit));
  }

  /** An อบจ. lies in no district: its province is enough. */
  private boolean isIn(Unit area, Unit unit) {
    return gazetteer.contains(area.code(), unit.code())
        || (unit.districtCode() == null
            && Objects.equals(area.provinceCode(), unit.provinceCode()));
  }

  private Phrase place(Unit unit, Called called, boolean oneKind, List<Unit> areas) {
    boolean official = called.how() == Called.How.OFFICIAL;
    boolean sameProvince =
        !areas.isEmpty()
            && unit.level() == Level.BODY
            && unit.districtCode() != null
            && areas.stream()
                .allMatch(area -> Objects.equals(area.provinceCode(), unit.provinceCode()));
    Phrase where =
        oneKind && official
            ? sameProvince ? names.alone(String.valueOf(unit.districtCode())) : names.where(unit)
            : names.placed(unit);
    return switch (called.how()) {
      case OFFICIAL -> where;
      case FORMER, MERGED ->
          Phrase.of("{0} (เดิมใช้ชื่อนี้)", "{0} (formerly of this name)", where);
      case SPELLING, USUAL ->
          Phrase.of("{0} (บางครั้งเขียนเช่นนี้)", "{0} (sometimes written so)", where);
    };
  }

  private Phrase shared(Noun noun, int all, List<Unit> areas, List<Phrase> places) {
    Phrase in =
        areas.isEmpty()
            ? new Phrase("ประเทศ", "the country")
            : Phrase.either(areas.stream().map(area -> names.alone(area.code())).toList());
    Phrase some = Phrase.some(places, MOST_PLACES);
    return all > places.size()
        ? Phrase.of(
            "มี{0} {1} แห่งใน{2} ที่เป็นไปได้เหลือ {3} แห่ง ได้แก่ {4}",
            "there are {1} {0} in {2}, of which {3} remain possible: {4}",
            noun.many(),
            Phrase.number(all),
            in,
            Phrase.number(places.size()),
            some)
        : Phrase.of(
            "มี{0} {1} แห่งใน{2} ได้แก่ {3}",
            "there are {1} {0} in {2}: {3}", noun.many(), Phrase.number(places.size()), in, some);
  }

  private Phrase elsewhere(Noun noun, List<Unit> areas, List<Phrase> places) {
    Phrase named = Phrase.either(areas.stream().map(area -> names.alone(area.code())).toList());
    return places.size() == 1
        ? Phrase.of(
            "ไม่มี{0}ใน{1} มีแต่ใน{2}",
            "there is no {0} in {1}, only in {2}", noun.one(), named, places.get(0))
        : Phrase.of(
            "ไม่มี{0}ใน{1} มีแต่ในที่อื่น {2} แห่ง ได้แก่ {3}",
            "there is no {0} in {1}, but there are {2} elsewhere: {3}",
            noun.one(),
            named,
            Phrase.number(places.size()),
            Phrase.some(places, MOST_PLACES));
  }

  private Phrase kinds(List<Unit> units) {
    return Phrase.of(
        "ใน{0}มีทั้ง{1} แต่โพสต์ไม่ได้บอกว่าเป็นแห่งใด",
        "in {0} there are both {1}, and the post does not tell which",
        names.alone(String.valueOf(units.get(0).districtCode())),
        Phrase.some(units.stream().map(unit -> names.alone(unit.code())).toList(), MOST_PLACES));
  }

  private Optional<Problem> place(Evidence piece, List<Unit> areas) {
    List<Subdistrict> all = namesakes.places(piece.text());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Unit> districts =
        all.stream().map(place -> gazetteer.require(place.districtCode())).distinct().toList();
    List<Unit> there =
        districts.stream()
            .filter(unit -> areas.isEmpty() || areas.stream().anyMatch(a -> isIn(a, unit)))
            .toList();
    Noun noun = KindWords.subdistrict(all.get(0).kind(), all.get(0).name());
    List<Phrase> places =
        (there.isEmpty() ? districts : there)
            .stream().map(unit -> names.full(unit.code())).toList();
    return Optional.of(
        there.isEmpty()
            ? new Problem(piece, Type.ELSEWHERE, elsewhere(noun, areas, places), districts)
            : new Problem(piece, Type.SHARED, shared(noun, places.size(), areas, places), there));
  }
}
