package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells why a verdict gives its units. */
final class SettledSentence {

  private static final List<String> KINDS =
      List.of("body", "subdistrict", "district", "province", "tag");
  private static final int MOST_UNITS = 3;

  private final Gazetteer gazetteer;
  private final UnitNames names;
  private final Reasons reasons;
  private final SeveralSentence several;

  SettledSentence(Gazetteer gazetteer, UnitNames names, Reasons reasons) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.reasons = reasons;
    this.several = new SeveralSentence(gazetteer, names, reasons);
  }

  Phrase say(Attribution verdict, Pieces pieces) {
    List<Evidence> conflicting =
        pieces.signals().stream().filter(signal -> isConflict(signal, verdict)).toList();
    List<Evidence> used =
        pieces.signals().stream().filter(signal -> !conflicting.contains(signal)).toList();
    Pieces own = new Pieces(pieces.words(), used, pieces.reviews());
    Phrase told =
        verdict.units().size() == 1
            ? single(verdict.units().get(0), verdict, own)
            : several.say(verdict, own);
    return conflicting.isEmpty() ? told : conflict(told, conflicting);
  }

  private Phrase single(String code, Attribution verdict, Pieces pieces) {
    List<Evidence> own = pieces.words(piece -> code.equals(piece.unit()));
    Optional<Evidence> supplied =
        pieces.signals().stream().filter(signal -> code.equals(signal.unit())).findFirst();
    if (supplied.isPresent() && own.stream().allMatch(SettledSentence::isPlain)) {
      return supplied(supplied.get(), code, pieces);
    }
    boolean named = own.stream().anyMatch(piece -> piece.kind().equals("body"));
    if (!named && SeveralSentence.bodies(pieces) > SeveralSentence.MOST_BODIES) {
      return several.many(code, pieces);
    }
    Phrase found = pieces.found(piece -> settles(piece, code));
    Unit unit = gazetteer.unit(code).orElse(null);
    if (unit == null || own.isEmpty()) {
      return conclude(found, verdict, names.full(code));
    }
    Evidence best = own.stream().min(Comparator.comparing(p -> KINDS.indexOf(p.kind()))).get();
    Phrase because = Phrase.clauses(found, reasons.of(best, unit, pieces, verdict.certainty()));
    return unit.level() == Level.BODY
        ? conclude(because, verdict, names.full(code))
        : best.kind().equals("subdistrict")
            ? inSubdistrict(unit, because, verdict)
            : noBody(unit, because, verdict);
  }

  /** Named by province or district: the name of a body did not have to be narrowed. */
  private static boolean isPlain(Evidence piece) {
    return piece.kind().equals("province") || piece.kind().equals("district");
  }

  private Phrase noBody(Unit unit, Phrase because, Attribution verdict) {
    Phrase reason =
        Phrase.of(
            "{0} แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน",
            "{0}, but no local body of the register is named", because);
    return downTo(unit, reason, verdict);
  }

  /** A subdistrict is no unit: it leads to its district and to the bodies that cover it. */
  private Phrase inSubdistrict(Unit district, Phrase because, Attribution verdict) {
    Phrase kind = Phrase.same(district.kind().equals("เขต") ? "แขวง" : "ตำบล");
    Phrase reason =
        Phrase.of(
            "{0}; {1}เป็นพื้นที่ ไม่ใช่ อปท.",
            "{0}; a subdistrict is an area, not a local body", because, kind);
    List<Phrase> covering = verdict.candidates().stream().map(names::alone).toList();
    return Phrase.clauses(
        downTo(district, reason, verdict),
        covering.isEmpty()
            ? Phrase.NONE
            : Phrase.of(
                "อปท. ที่ดูแล{1}นี้ ได้แก่ {0}",
                "the subdistrict is covered by {0}", Phrase.some(covering, MOST_UNITS), kind));
  }

  private Phrase downTo(Unit unit, Phrase reason, Attribution verdict) {
    String level = unit.level() == Level.PROVINCE ? "จังหวัด" : unit.kind();
    return verdict.certainty() == Certainty.CERTAIN
        ? Phrase.of(
            "{0} จึงระบุได้ถึงระดับ" + level + " คือ{1}",
            "{0}, so it is settled as far as the " + unit.level().code() + ": {1}",
            reason,
            names.full(unit.code()))
        : conclude(reason, verdict, names.full(unit.code()));
  }

  /** The unit comes from the account or the claim; the words, if any, do not speak against it. */
  private Phrase supplied(Evidence signal, String code, Pieces pieces) {
    Phrase by = SignalWords.of(signal, names.full(code));
    Phrase found = pieces.found(piece -> settles(piece, code));
    Phrase before;
    if (pieces.words().isEmpty()) {
      before =
          Phrase.of(
              "ในข้อความไม่พบคำที่ชี้ไปยังพื้นที่ใด แต่{0}",
              "nothing in the text points to one area, but {0}", by);
    } else if (pieces.settled().isEmpty()) {
      before =
          Phrase.of(
              "{0} ซึ่งไม่พอจะบอกว่าเป็นที่ใด แต่{1}",
              "{0}, which is not enough to tell the place, but {1}", found, by);
    } else if (pieces.settled().contains(code)) {
      before = Phrase.of("{0} และ{1}", "{0}, and {1}", found, by);
    } else {
      before =
          Phrase.of(
              "{0} แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน; {1} ซึ่งอยู่ในพื้นที่ที่พบ",
              "{0}, but no local body of the register is named; {1}, which lies in the area found",
              found,
              by);
    }
    return Phrase.of(
        "{0} จึงน่าจะเป็นโพสต์ของหน่วยนี้", "{0}, so the post probably belongs to it", before);
  }

  private static Phrase conclude(Phrase before, Attribution verdict, Phrase unit) {
    Phrase reason = before.orElse(Reasons.ENOUGH);
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

  private Phrase conflict(Phrase told, List<Evidence> signals) {
    return Phrase.of(
        "{0} แต่{1} ซึ่งไม่ตรงกับพื้นที่ที่พบ; ถ้าเจ้าหน้าที่ยืนยันว่าโพสต์นี้เป็นของพื้นที่ใด จะระบุได้แน่ชัด",
        "{0}, but {1}, which does not match the area found; it can be settled if a person confirms"
            + " where the post belongs",
        told,
        SignalWords.all(signals, names));
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
