package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.attribute.KindWords.Noun;
import java.util.List;
import java.util.Objects;

/** Says what is unclear about words. */
final class ProblemWords {

  private static final int MOST_PLACES = 3;

  private final Gazetteer gazetteer;
  private final UnitNames names;

  ProblemWords(Gazetteer gazetteer, UnitNames names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /**
   * Where one of those lies that bear the name.
   *
   * @param plain true if the kind and the name of all of them have been said
   * @param areas what the post names
   */
  Phrase place(Called option, boolean plain, List<Unit> areas) {
    Unit unit = option.unit();
    return switch (option.how()) {
      case OFFICIAL ->
          !plain
              ? names.placed(unit)
              : unit.level() == Level.BODY && unit.districtCode() != null
                  ? district(gazetteer.require(unit.districtCode()), areas)
                  : names.where(unit);
      case FORMER, MERGED ->
          Phrase.of("{0} (เดิมใช้ชื่อนี้)", "{0} (formerly of this name)", names.placed(unit));
      case SPELLING, USUAL ->
          Phrase.of("{0} (บางครั้งเขียนเช่นนี้)", "{0} (sometimes written so)", names.placed(unit));
    };
  }

  /** The district, with its province unless the post names only that one. */
  Phrase district(Unit district, List<Unit> areas) {
    boolean same =
        !areas.isEmpty()
            && areas.stream()
                .allMatch(a -> Objects.equals(a.provinceCode(), district.provinceCode()));
    return same ? names.alone(district.code()) : names.full(district.code());
  }

  /**
   * @param all how many bear the name where the post says, possible or not
   * @param places where those lie that remain possible
   */
  Phrase shared(Noun noun, int all, List<Unit> areas, List<Phrase> places) {
    Phrase in = areas.isEmpty() ? new Phrase("ประเทศ", "the country") : either(areas);
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

  Phrase elsewhere(Noun noun, List<Unit> areas, List<Phrase> places) {
    return places.size() == 1
        ? Phrase.of(
            "ไม่มี{0}ใน{1} มีแต่ใน{2}",
            "there is no {0} in {1}, only in {2}", noun.one(), either(areas), places.get(0))
        : Phrase.of(
            "ไม่มี{0}ใน{1} มีแต่ในที่อื่น {2} แห่ง ได้แก่ {3}",
            "there is no {0} in {1}, but there are {2} elsewhere: {3}",
            noun.one(),
            either(areas),
            Phrase.number(places.size()),
            Phrase.some(places, MOST_PLACES));
  }

  Phrase kinds(List<Unit> units) {
    return Phrase.of(
        "ใน{0}มีทั้ง{1} แต่โพสต์ไม่ได้บอกว่าเป็นแห่งใด",
        "in {0} there are both {1}, and the post does not tell which",
        names.alone(String.valueOf(units.get(0).districtCode())),
        Phrase.some(units.stream().map(unit -> names.alone(unit.code())).toList(), MOST_PLACES));
  }

  private Phrase either(List<Unit> areas) {
    return Phrase.either(areas.stream().map(area -> names.alone(area.code())).toList());
  }
}
