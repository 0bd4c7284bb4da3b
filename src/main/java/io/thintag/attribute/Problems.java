package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Subdistrict;
import io.thintag.area.Unit;
import io.thintag.attribute.Called.How;
import io.thintag.attribute.KindWords.Noun;
import io.thintag.attribute.Problem.Type;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds out what is unclear about the words that a verdict leaves open. */
final class Problems {

  private final Gazetteer gazetteer;
  private final Namesakes namesakes;
  private final ProblemWords says;

  Problems(Gazetteer gazetteer, UnitNames names, Namesakes namesakes) {
    this.gazetteer = gazetteer;
    this.namesakes = namesakes;
    this.says = new ProblemWords(gazetteer, names);
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
    boolean district = piece.kind().equals("district");
    List<Called> options =
        candidates.stream()
            .filter(unit -> district == (unit.level() == Level.DISTRICT))
            .filter(u -> piece.unit() == null || gazetteer.contains(piece.unit(), u.code()))
            .flatMap(unit -> namesakes.meant(piece.text(), unit.code()).stream())
            .sorted(Comparator.comparing(Called::how))
            .toList();
    return options.isEmpty() ? Optional.empty() : Optional.of(named(piece, areas, options));
  }

  private Problem named(Evidence piece, List<Unit> areas, List<Called> options) {
    Called first = options.get(0);
    List<Unit> units = options.stream().map(Called::unit).toList();
    boolean district = first.unit().level() == Level.DISTRICT;
    int kinds = district ? 0 : kinds(piece, options);
    boolean plain = district || Integer.bitCount(kinds) == 1;
    List<Phrase> places = options.stream().map(option -> says.place(option, plain, areas)).toList();
    List<Unit> all =
        district
            ? namesakes.districts(first.name(), first.unit().kind())
            : namesakes.bodies(first.name(), kinds);
    Noun noun = noun(first, kinds, district || namesakes.isPresent(first.name(), kinds, all));
    if (!areas.isEmpty() && units.stream().noneMatch(unit -> isIn(areas, unit))) {
      return new Problem(piece, Type.ELSEWHERE, says.elsewhere(noun, areas, places), units);
    }
    if (!district && units.size() > 1 && areTogether(units)) {
      return new Problem(piece, Type.KIND, says.kinds(units), units);
    }
    long there = all.stream().filter(unit -> areas.isEmpty() || isIn(areas, unit)).count();
    return new Problem(piece, Type.SHARED, says.shared(noun, (int) there, areas, places), units);
  }

  /** The kinds that the words may mean, or those that all the options have today. */
  private static int kinds(Evidence piece, List<Called> options) {
    boolean official = options.stream().allMatch(option -> option.how() == How.OFFICIAL);
    int said = KindWords.in(Namesakes.key(piece.text()), options.get(0).name());
    int have = options.stream().mapToInt(Called::kinds).reduce(0, (a, b) -> a | b);
    return official ? have : said;
  }

  private static Noun noun(Called first, int kinds, boolean present) {
    String name = first.how() == How.OFFICIAL ? first.unit().name() : first.name();
    return first.unit().level() == Level.DISTRICT
        ? KindWords.district(first.unit().kind(), name)
        : present ? KindWords.body(kinds, name) : KindWords.past(KindWords.body(kinds, name));
  }

  private static boolean areTogether(List<Unit> units) {
    return units.get(0).districtCode() != null
        && units.stream().map(Unit::districtCode).distinct().count() == 1;
  }

  /** An อบจ. lies in no district: its province is enough. */
  private boolean isIn(List<Unit> areas, Unit unit) {
    return areas.stream()
        .anyMatch(
            area ->
                gazetteer.contains(area.code(), unit.code())
                    || (unit.districtCode() == null
                        && Objects.equals(area.provinceCode(), unit.provinceCode())));
  }

  private Optional<Problem> place(Evidence piece, List<Unit> areas) {
    List<Subdistrict> all = namesakes.places(piece.text());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Noun noun = KindWords.subdistrict(all.get(0).kind(), all.get(0).name());
    List<Unit> districts =
        all.stream().map(place -> gazetteer.require(place.districtCode())).distinct().toList();
    List<Unit> there =
        districts.stream().filter(unit -> areas.isEmpty() || isIn(areas, unit)).toList();
    List<Unit> told = there.isEmpty() ? districts : there;
    List<Phrase> places = told.stream().map(unit -> says.district(unit, areas)).toList();
    Phrase said =
        there.isEmpty()
            ? says.elsewhere(noun, areas, places)
            : says.shared(noun, places.size(), areas, places);
    return Optional.of(
        new Problem(piece, there.isEmpty() ? Type.ELSEWHERE : Type.SHARED, said, told));
  }
}
