package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import java.util.List;

/** Tells why a verdict is open, and what would settle it. */
final class OpenSentence {

  private static final int MOST_PROBLEMS = 2;
  private static final int MOST_UNITS = 3;

  private final UnitNames names;
  private final Problems problems;

  OpenSentence(Gazetteer gazetteer, UnitNames names, Namesakes namesakes) {
    this.names = names;
    this.problems = new Problems(gazetteer, names, namesakes);
  }

  Phrase say(Attribution verdict, Pieces pieces) {
    if (pieces.words().isEmpty()) {
      return verdict.candidates().isEmpty() ? nothing() : listed(verdict, pieces, Phrase.NONE);
    }
    List<Problem> all = problems.of(verdict, pieces);
    if (all.isEmpty()) {
      return unclear(verdict, pieces);
    }
    List<Problem> told = all.subList(0, Math.min(MOST_PROBLEMS, all.size()));
    Phrase found = pieces.found(piece -> concerns(piece, all));
    if (all.stream().anyMatch(problem -> problem.type() == Problem.Type.ELSEWHERE)) {
      found = Phrase.of("{0} ซึ่งขัดกัน", "{0}, which contradict each other", found);
    }
    Phrase said = Phrase.clauses(told.stream().map(Problem::said).toArray(Phrase[]::new));
    Phrase more =
        all.size() > told.size()
            ? Phrase.of(
                "ยังมีชื่ออื่นที่ไม่ชัดเจนอีก {0} ชื่อ",
                "further names that are unclear: {0}", Phrase.number(all.size() - told.size()))
            : Phrase.NONE;
    return Phrase.clauses(
        conclude(Phrase.clauses(found, said, more), verdict), Remedy.of(all, names));
  }

  private static boolean concerns(Evidence piece, List<Problem> all) {
    boolean area = piece.unit() != null && !piece.kind().equals("body");
    return area || Reasons.isCapital(piece) || all.stream().anyMatch(p -> p.piece().equals(piece));
  }

  private static Phrase nothing() {
    return Phrase.of(
        "ในข้อความไม่พบคำที่ชี้ไปยังพื้นที่ใด และไม่มีบัญชีที่ลงทะเบียนไว้หรือผู้ส่งที่บอกพื้นที่ จึงยังระบุไม่ได้; {0}",
        "nothing in the text points to one area, and neither a registered account nor a submitter"
            + " tells one, so it stays open; {0}",
        Remedy.ANY);
  }

  /** No name can be told apart any more, or ever could: what is possible is listed. */
  private Phrase unclear(Attribution verdict, Pieces pieces) {
    Phrase found = pieces.found(piece -> true);
    if (!verdict.candidates().isEmpty()) {
      return listed(verdict, pieces, found);
    }
    boolean many = SeveralSentence.bodies(pieces) > SeveralSentence.MOST_BODIES;
    if (verdict.units().isEmpty() && many) {
      return SeveralSentence.scattered(pieces);
    }
    Phrase capital =
        pieces.words().stream().anyMatch(p -> p.unit() == null && Reasons.isCapital(p))
            ? new Phrase(
                "เกือบทุกจังหวัดมีอำเภอเมืองของตน และโพสต์ไม่ได้บอกชัดว่าจังหวัดใด",
                "nearly every province has a Mueang district, and the post does not tell which"
                    + " province")
            : new Phrase("คำที่พบไม่พอจะบอกว่าเป็นที่ใด", "the words do not tell the place");
    return Phrase.clauses(conclude(Phrase.clauses(found, capital), verdict), Remedy.ANY);
  }

  private Phrase listed(Attribution verdict, Pieces pieces, Phrase found) {
    Phrase possible =
        Phrase.of(
            "หน่วยที่เป็นไปได้คือ{0}",
            "the units that remain possible: {0}",
            Phrase.some(verdict.candidates().stream().map(names::full).toList(), MOST_UNITS));
    boolean erased = !pieces.words().isEmpty() && Pieces.quotes(pieces.words()).isEmpty();
    return Phrase.clauses(
        conclude(Phrase.clauses(found, possible), verdict), erased ? Phrase.NONE : Remedy.ANY);
  }

  private Phrase conclude(Phrase before, Attribution verdict) {
    return verdict.units().isEmpty()
        ? Phrase.of("{0} จึงยังระบุไม่ได้", "{0}, so it stays open", before)
        : Phrase.of(
            "{0} จึงระบุได้เพียง{1}",
            "{0}, so only this much is settled: {1}",
            before,
            Phrase.some(verdict.units().stream().map(names::full).toList(), MOST_UNITS));
  }
}
