package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import java.util.List;
import java.util.Objects;

/** Tells why a verdict gives several units, or one for the many that are named. */
final class SeveralSentence {

  /** More bodies than these are not given one by one. */
  static final int MOST_BODIES = 10;

  private static final int MOST_UNITS = 3;
  private static final int MOST_NOTES = 2;

  private final Gazetteer gazetteer;
  private final UnitNames names;
  private final Reasons reasons;

  SeveralSentence(Gazetteer gazetteer, UnitNames names, Reasons reasons) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.reasons = reasons;
  }

  Phrase say(Attribution verdict, Pieces pieces) {
    Phrase narrowed =
        pieces.signals().isEmpty()
            ? Phrase.NONE
            : Phrase.of(
                "บางชื่อซ้ำกันหลายแห่ง แต่{0}",
                "some names are shared by several, but {0}",
                SignalWords.all(pieces.signals(), names));
    Phrase before =
        Phrase.clauses(
                pieces.found(piece -> settles(piece, verdict)), notes(verdict, pieces), narrowed)
            .orElse(Reasons.ENOUGH);
    Phrase units = Phrase.some(verdict.units().stream().map(names::full).toList(), MOST_UNITS);
    Phrase count = Phrase.number(verdict.units().size());
    return verdict.certainty() == Certainty.CERTAIN
        ? Phrase.of(
            "{0} จึงนับให้ทั้ง {1} แห่ง คือ{2}",
            "{0}, so the post counts for each of these {1}: {2}", before, count, units)
        : Phrase.of(
            "{0} จึงน่าจะเป็นโพสต์ของทั้ง {1} แห่ง คือ{2}",
            "{0}, so the post probably belongs to each of these {1}: {2}", before, count, units);
  }

  /** What names are that are not the official ones. */
  private Phrase notes(Attribution verdict, Pieces pieces) {
    return Phrase.clauses(
        pieces.words().stream()
            .filter(piece -> !piece.kind().equals("subdistrict"))
            .filter(piece -> settles(piece, verdict))
            .map(piece -> note(piece, verdict))
            .filter(note -> !note.isEmpty())
            .distinct()
            .limit(MOST_NOTES)
            .toArray(Phrase[]::new));
  }

  private static boolean settles(Evidence piece, Attribution verdict) {
    return piece.unit() != null && verdict.units().contains(piece.unit());
  }

  private Phrase note(Evidence piece, Attribution verdict) {
    return gazetteer
        .unit(String.valueOf(piece.unit()))
        .map(unit -> reasons.name(piece, unit, verdict.certainty()))
        .orElse(Phrase.NONE);
  }

  /** How many bodies the words settle. */
  static int bodies(Pieces pieces) {
    List<String> bodies =
        pieces.words(piece -> piece.kind().equals("body")).stream()
            .map(Evidence::unit)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return bodies.size();
  }

  /** The many bodies have a common ancestor, which stands for them. */
  Phrase many(String common, Pieces pieces) {
    return Phrase.of(
        "{0} รวม อปท. {1} แห่ง ซึ่งเกิน 10 แห่ง จึงนับรวมให้{2} ซึ่งครอบคลุมทุกแห่ง",
        "{0}, {1} local bodies in all, which is more than 10, so the post counts for {2}, which"
            + " holds all of them",
        pieces.found(piece -> piece.kind().equals("body")),
        Phrase.number(bodies(pieces)),
        names.full(common));
  }

  /** They have none. */
  static Phrase scattered(Pieces pieces) {
    return Phrase.of(
        "{0} รวม อปท. {1} แห่ง ซึ่งเกิน 10 แห่งและไม่ได้อยู่ในจังหวัดเดียวกัน จึงไม่นับให้แห่งใด;"
            + " ถ้าแยกโพสต์เป็นของแต่ละแห่ง จะระบุได้",
        "{0}, {1} local bodies in all, which is more than 10 and not in one province, so the post"
            + " counts for none; it can be settled if each has a post of its own",
        pieces.found(piece -> piece.kind().equals("body")),
        Phrase.number(bodies(pieces)));
  }
}
