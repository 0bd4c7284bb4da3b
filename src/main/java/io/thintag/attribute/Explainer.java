package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import java.util.List;
import java.util.Objects;

/**
 * Says in words why a verdict is what it is: for people who look at a post, not for the hot path of
 * attribution. Works from the verdict alone, also from one that was stored long ago, by an older
 * engine, or whose words have been erased. Immutable; safe for use by many threads.
 */
public final class Explainer {

  private static final int MOST_UNITS = 3;

  private final UnitNames names;
  private final SettledSentence settled;
  private final OpenSentence open;

  /**
   * @param gazetteer with the former names the verdicts may rest on; units it does not know are
   *     called by their code
   */
  public Explainer(Gazetteer gazetteer) {
    Namesakes namesakes = new Namesakes(gazetteer);
    this.names = new UnitNames(gazetteer);
    this.settled = new SettledSentence(gazetteer, names, new Reasons(gazetteer, names, namesakes));
    this.open = new OpenSentence(gazetteer, names, namesakes);
  }

  /** The sentences for any verdict. */
  public Explanation explain(Attribution verdict) {
    return say(verdict).explanation();
  }

  /**
   * The sentences for a verdict of the engine that stands again, because a unit that a person had
   * decided for has left the register.
   */
  public Explanation explainOvertaken(Attribution verdict) {
    Phrase overtaken =
        Phrase.of(
            "หน่วยที่เจ้าหน้าที่เคยตัดสินไว้ไม่มีในทะเบียนแล้ว จึงต้องตัดสินใหม่",
            "the unit that a person had decided for is no longer in the register, so somebody has"
                + " to decide again");
    return Phrase.clauses(overtaken, say(verdict)).explanation();
  }

  private Phrase say(Attribution verdict) {
    Pieces pieces = Pieces.of(verdict);
    if (!pieces.reviews().isEmpty()) {
      return decided(verdict, pieces);
    }
    return verdict.certainty() == Certainty.UNRESOLVED
        ? open.say(verdict, pieces)
        : settled.say(verdict, pieces);
  }

  private Phrase decided(Attribution verdict, Pieces pieces) {
    List<String> units =
        pieces.reviews().stream().map(Evidence::unit).filter(Objects::nonNull).distinct().toList();
    List<String> given = units.isEmpty() ? verdict.units() : units;
    Phrase decision =
        given.isEmpty()
            ? Phrase.of(
                "เจ้าหน้าที่ตรวจแล้วตัดสินว่าโพสต์นี้ไม่ได้เป็นของพื้นที่ใด",
                "a person reviewed the post and decided that it belongs to no area")
            : Phrase.of(
                "เจ้าหน้าที่ตรวจแล้วตัดสินว่าเป็นโพสต์ของ{0}",
                "a person reviewed the post and decided that it belongs to {0}",
                Phrase.some(given.stream().map(names::full).toList(), MOST_UNITS));
    List<Phrase> quotes = Pieces.quotes(pieces.words());
    Phrase found =
        quotes.isEmpty()
            ? Phrase.NONE
            : Phrase.of(
                "คำบอกพื้นที่ที่ระบบพบคือ {0}",
                "the words for areas that were found are {0}", Phrase.quotes(quotes, MOST_UNITS));
    return Phrase.clauses(decision, found);
  }
}
