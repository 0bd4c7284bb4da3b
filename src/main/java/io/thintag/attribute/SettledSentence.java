package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells why a verdict gives its units. */
final class SettledSentence {

  private static final List<String> KINDS =
      List.of("body", "subdistrict", "district", "province", "tag");
  private static final int MOST_UNITS = 3;
  private static final int MOST_NOTES = 2;
  private static final int MOST_BODIES = 10;

  private final Gazetteer gazetteer;
  private final UnitNames names;
  private final Reasons reasons;

  SettledSentence(Gazetteer gazetteer, UnitNames names, Reasons reasons) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.reasons = reasons;
  }

  Phrase say(Attribution verdict, Pieces pieces) {
    List<String> units = verdict.units();
    Phrase told =
        units.size() == 1 ? single(units.get(0), verdict, pieces) : several(verdict, pieces);
    return Phrase.clauses(told, conflict(verdict, pieces));
  }

  private Phrase single(String code, Attribution verdict, Pieces pieces) {
    List<Evidence> own = pieces.words(piece -> code.equals(piece.unit()));
    Optional<Evidence> supplied =
        pieces.signals().stream().filter(signal -> code.equals(signal.unit())).findFirst();
    Unit unit = gazetteer.unit(code).orElse(null);
    boolean narrowed = own.stream().anyMatch(piece -> !isPlain(piece));
    if (supplied.isPresent() && !narrowed) {
      return supplied(supplied.get(), code, pieces);
    }
    Phrase found = pieces.found(piece -> settles(piece, code));
    if (own.isEmpty() && bodies(pieces) > MOST_BODIES) {
      return many(code, pieces);
    }
    if (unit == null || own.isEmpty()) {
      return conclude(found, verdict, names.full(code));
    }
    Evidence best = own.stream().min(Comparator.comparing(p -> KINDS.indexOf(p.kind()))).get();
    Phrase because = reasons.of(best, unit, pieces, verdict.certainty());
    if (unit.level() == Level.BODY) {
      return conclude(Phrase.clauses(found, because), verdict, names.full(code));
    }
    return downTo(unit, best, Phrase.clauses(found, because), verdict);
  }

  /** Named by province, district or tag alone: no shared name had to be narrowed. */
  private static boolean isPlain(Evidence piece) {
    return piece.kind().equals("province") || piece.kind().equals("district");
  }

  private Phrase downTo(Unit unit, Evidence best, Phrase before, Attribution verdict) {
    boolean place = best.kind().equals("subdistrict");
    Phrase why =
        place
            ? new Phrase(
                "ตำบลหรือแขวงเป็นเขตพื้นที่ ไม่ใช่ อปท.",
                "a subdistrict is an area, not a local body")
            : new Phrase("ไม่พบชื่อ อปท. ที่มีในทะเบียน", "no local body of the register is named");
    Phrase told =
        verdict.certainty() == Certainty.CERTAIN
            ? Phrase.of(
                "{0} จึงระบุได้ถึงระดับ{1} คือ{2}",
                "{0}, so it is settled down to the {3}: {2}",
                Phrase.clauses(before, why),
                Phrase.same(level(unit)),
                names.full(unit.code()),
                Phrase.same(unit.level().code()))
            : conclude(Phrase.clauses(before, why), verdict, names.full(unit.code()));
    return Phrase.clauses(told, place ? covering(verdict) : Phrase.NONE);
  }

  private static String level(Unit unit) {
    return unit.level() == Level.PROVINCE ? "จังหวัด" : unit.kind();
  }

  private Phrase covering(Attribution verdict) {
    return verdict.candidates().isEmpty()
        ? Phrase.NONE
        : Phrase.of(
            "อปท. ที่ดูแลพื้นที่นี้คือ{0}",
            "the local bodies in charge there: {0}",
            Phrase.some(verdict.candidates().stream().map(names::alone).toList(), MOST_UNITS));
  }

  /** The unit comes from the account or the claim; the words, if any, do not speak against it. */
  private Phrase supplied(Evidence signal, String code, Pieces pieces) {
    Phrase by = SignalWords.of(signal, names.full(code));
    Phrase before;
    if (pieces.words().isEmpty()) {
      before =
          Phrase.of(
              "ไม่พบชื่อพื้นที่ในข้อความ แต่{0}", "no area is named in the text, but {0}", by);
    } else if (pieces.settled().isEmpty()) {
      before =
          Phrase.of(
              "{0} ซึ่งไม่พอจะบอกว่าเป็นที่ใด แต่{1}",
              "{0}, which is not enough to tell the place, but {1}",
              pieces.found(piece -> true),
              by);
    } else if (pieces.settled().contains(code)) {
      before = Phrase.of("{0} และ{1}", "{0}, and {1}", pieces.found(p -> settles(p, code)), by);
    } else {
      before =
          Phrase.of(
              "{0} ไม่พบชื่อ อปท. ที่มีในทะเบียน แต่{1} ซึ่งอยู่ในพื้นที่ที่พบ",
              "{0}; no local body of the register is named, but {1}, which lies in the area found",
              pieces.found(p -> settles(p, code)),
              by);
    }
    return Phrase.of(
        "{0} จึงน่าจะเป็นโพสต์ของหน่วยนี้", "{0}, so the post probably belongs to it", before);
  }

  private Phrase several(Attribution verdict, Pieces pieces) {
    Phrase found = pieces.found(piece -> verdict.units().contains(piece.unit()));
    Phrase[] notes =
        pieces.words().stream()
            .filter(piece -> verdict.units().contains(piece.unit()))
            .filter(piece -> !piece.kind().equals("subdistrict"))
            .map(piece -> note(piece, verdict))
            .filter(note -> !note.isEmpty())
            .distinct()
            .limit(MOST_NOTES)
            .toArray(Phrase[]::new);
    Phrase signals =
        SignalWords.all(
            pieces.signals().stream()
                .filter(signal -> signal.unit() != null && !isConflict(signal, verdict))
                .map(signal -> SignalWords.of(signal, names.full(signal.unit())))
                .toList());
    Phrase before = Phrase.clauses(found, Phrase.clauses(notes), signals);
    Phrase units = Phrase.some(verdict.units().stream().map(names::full).toList(), MOST_UNITS);
    Phrase count = Phrase.number(verdict.units().size());
    return verdict.certainty() == Certainty.CERTAIN
        ? Phrase.of(
            "{0} จึงนับให้ทั้ง {1} แห่ง คือ{2}",
            "{0}, so the post counts for all {1}: {2}", before, count, units)
        : Phrase.of(
            "{0} จึงน่าจะเป็นโพสต์ของทั้ง {1} แห่ง คือ{2}",
            "{0}, so the post probably belongs to all {1}: {2}", before, count, units);
  }

  private Phrase note(Evidence piece, Attribution verdict) {
    return gazetteer
        .unit(String.valueOf(piece.unit()))
        .map(unit -> reasons.name(piece, unit, verdict.certainty()))
        .orElse(Phrase.NONE);
  }

  private static long bodies(Pieces pieces) {
    return pieces.words().stream()
        .filter(piece -> piece.kind().equals("body"))
        .map(Evidence::unit)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private Phrase many(String common, Pieces pieces) {
    Predicate<Evidence> body = piece -> piece.kind().equals("body");
    return Phrase.of(
        "{0} รวม อปท. {1} แห่ง ซึ่งเกิน 10 แห่ง จึงนับรวมให้{2} ซึ่งครอบคลุมทุกแห่ง",
        "{0}, {1} local bodies in all, which is more than 10, so the post counts for {2}, which"
            + " holds all of them",
        pieces.found(body),
        Phrase.number((int) bodies(pieces)),
        names.full(common));
  }

  private Phrase conclude(Phrase before, Attribution verdict, Phrase unit) {
    Phrase reason =
        before.isEmpty() ? new Phrase("ระบบพบหลักฐานเพียงพอ", "there was enough evidence") : before;
    return verdict.certainty() == Certainty.CERTAIN
        ? Phrase.of("{0} จึงเป็นโพสต์ของ{1}", "{0}, so the post belongs to {1}", reason, unit)
        : Phrase.of(
            "{0} จึงน่าจะเป็นโพสต์ของ{1}",
            "{0}, so the post probably belongs to {1}", reason, unit);
  }

  /** Whether the words mean the unit or name an area that holds it. */
  private boolean settles(Evidence piece, String code) {
    return piece.unit() != null && gazetteer.contains(piece.unit(), code);
  }

  private Phrase conflict(Attribution verdict, Pieces pieces) {
    List<Phrase> others =
        pieces.signals().stream()
            .filter(signal -> isConflict(signal, verdict))
            .map(signal -> SignalWords.of(signal, names.full(String.valueOf(signal.unit()))))
            .toList();
    return others.isEmpty()
        ? Phrase.NONE
        : Phrase.of(
            "แต่{0} ซึ่งเป็นคนละพื้นที่กับที่พบ เจ้าหน้าที่ควรยืนยันว่าโพสต์นี้เป็นของพื้นที่ใด",
            "but {0}, which is not the area found; a person should confirm where the post belongs",
            SignalWords.all(others));
  }

  /** Verdicts that were stored before doubts were: the signal lies elsewhere altogether. */
  private boolean isConflict(Evidence signal, Attribution verdict) {
    String unit = signal.unit();
    if (unit == null || signal.kind().equals("scope")) {
      return false;
    }
    boolean holds = verdict.units().stream().anyMatch(u -> gazetteer.contains(unit, u));
    boolean held = verdict.units().stream().anyMatch(u -> gazetteer.contains(u, unit));
    return !holds && (verdict.doubt() == Doubt.CONFLICT || !held);
  }
}
