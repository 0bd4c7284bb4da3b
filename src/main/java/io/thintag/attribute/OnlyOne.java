package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.attribute.KindWords.Noun;
import java.util.List;

/** Says that a unit is the only one of its name, or the only one that is left. */
final class OnlyOne {

  private final Gazetteer gazetteer;
  private final UnitNames names;
  private final Namesakes namesakes;

  OnlyOne(Gazetteer gazetteer, UnitNames names, Namesakes namesakes) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.namesakes = namesakes;
  }

  /** As {@link #of} for a body with this name under one of these kinds; 0: any. */
  Phrase body(Evidence piece, String name, int kinds, Pieces pieces) {
    List<Unit> sakes = namesakes.bodies(name, kinds);
    String written = names.bare(String.valueOf(piece.unit()));
    Noun noun = KindWords.body(kinds, Namesakes.key(written).equals(name) ? written : name);
    boolean present = namesakes.isPresent(name, kinds, sakes);
    return of(piece, present ? noun : KindWords.past(noun), sakes, pieces);
  }

  /**
   * It is the only one in the country or in an area that other words name, or a signal picks it.
   *
   * @param sakes all that have the name
   */
  Phrase of(Evidence piece, Noun noun, List<Unit> sakes, Pieces pieces) {
    String unit = String.valueOf(piece.unit());
    if (sakes.size() == 1) {
      return Phrase.of(
          "มี{0}แห่งเดียวในประเทศ", "there is only one {0} in the country", noun.one());
    }
    Phrase area = Phrase.NONE;
    List<Unit> left = sakes;
    for (Unit named : pieces.areasBesides(piece, gazetteer)) {
      List<Unit> there =
          sakes.stream().filter(u -> gazetteer.contains(named.code(), u.code())).toList();
      boolean holds = gazetteer.contains(named.code(), unit);
      if (holds && !there.isEmpty() && there.size() < left.size()) {
        left = there;
        area = area(named);
      }
    }
    return left.size() == 1
        ? Phrase.of("มี{0}แห่งเดียวใน{1}", "there is only one {0} in {1}", noun.one(), area)
        : picked(several(noun, left.size(), area), unit, pieces);
  }

  private static Phrase several(Noun noun, int count, Phrase area) {
    return area.isEmpty()
        ? Phrase.of("มี{0} {1} แห่ง", "there are {1} {0}", noun.many(), Phrase.number(count))
        : Phrase.of(
            "มี{0} {1} แห่งใน{2}",
            "there are {1} {0} in {2}", noun.many(), Phrase.number(count), area);
  }

  private Phrase picked(Phrase several, String unit, Pieces pieces) {
    Phrase signals = signals(unit, pieces);
    return signals.isEmpty()
        ? Phrase.NONE
        : Phrase.of("{0} แต่{1}", "{0}, but {1}", several, signals);
  }

  /** The account, the claim and the scope, as far as they point to the unit. */
  Phrase signals(String unit, Pieces pieces) {
    return SignalWords.all(
        pieces.signals().stream()
            .filter(signal -> signal.unit() != null)
            .filter(signal -> isNear(String.valueOf(signal.unit()), unit))
            .map(signal -> SignalWords.of(signal, place(String.valueOf(signal.unit()), unit)))
            .toList());
  }

  /** A page of a body that covers a subdistrict lies in the district that is settled. */
  private boolean isNear(String signal, String unit) {
    return gazetteer.contains(signal, unit) || gazetteer.contains(unit, signal);
  }

  private Phrase place(String signal, String unit) {
    boolean body =
        unit.equals(signal) && gazetteer.unit(unit).map(Unit::level).orElse(null) == Level.BODY;
    return body ? new Phrase("หน่วยนี้เอง", "this very unit") : names.full(signal);
  }

  /** An area by its name, with its province if another district has the same name. */
  private Phrase area(Unit area) {
    boolean shared =
        area.level() == Level.DISTRICT
            && namesakes.districts(Namesakes.key(area.name()), area.kind()).size() > 1;
    return shared ? names.full(area.code()) : names.alone(area.code());
  }
}
