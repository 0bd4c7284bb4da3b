package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Subdistrict;
import io.thintag.area.Unit;
import io.thintag.attribute.KindWords.Noun;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Why words mean a unit. What is said is checked against the register; where nothing can be said
 * for sure the phrase is empty.
 */
final class Reasons {

  /** For verdicts whose evidence is not kept. */
  static final Phrase ENOUGH = new Phrase("มีหลักฐานเพียงพอ", "there is enough evidence");

  private static final String CAPITAL = "เมือง";

  private final Gazetteer gazetteer;
  private final UnitNames names;
  private final Namesakes namesakes;
  private final OnlyOne only;

  Reasons(Gazetteer gazetteer, UnitNames names, Namesakes namesakes) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.namesakes = namesakes;
    this.only = new OnlyOne(gazetteer, names, namesakes);
  }

  /** Why these words mean the unit, given all other evidence. */
  Phrase of(Evidence piece, Unit unit, Pieces pieces, Certainty certainty) {
    Phrase words = words(piece, unit, pieces, certainty);
    Phrase signals = only.signals(unit.code(), pieces);
    return words.th().endsWith(signals.th()) ? words : Phrase.clauses(words, signals);
  }

  private Phrase words(Evidence piece, Unit unit, Pieces pieces, Certainty certainty) {
    if (Quotes.of(piece.text()).isEmpty()) {
      return Phrase.NONE;
    }
    return switch (piece.kind()) {
      case "subdistrict" -> place(piece, unit, pieces);
      case "tag" -> tag(piece, unit, pieces, certainty);
      default -> announced(piece, unit, pieces, certainty);
    };
  }

  private Phrase announced(Evidence piece, Unit unit, Pieces pieces, Certainty certainty) {
    if (isCapital(piece, unit)) {
      return Phrase.of(
          "อำเภอเมืองของ{0}คือ{1}",
          "the Mueang district of {0} is {1}",
          names.alone(String.valueOf(unit.provinceCode())),
          names.alone(unit.code()));
    }
    Phrase name = name(piece, unit, certainty);
    Optional<Called> called = namesakes.meant(piece.text(), unit.code());
    if (!name.isEmpty() || called.isEmpty()) {
      return name;
    }
    return switch (unit.level()) {
      case DISTRICT -> {
        Noun noun = KindWords.district(unit.kind(), unit.name());
        yield only.of(piece, noun, namesakes.districts(called.get().name(), unit.kind()), pieces);
      }
      case BODY -> body(piece, called.get(), pieces);
      default -> Phrase.NONE;
    };
  }

  private Phrase body(Evidence piece, Called called, Pieces pieces) {
    if ((called.kinds() & (Kinds.SPECIAL | Kinds.PROVINCE_ORGANISATION)) != 0) {
      return Phrase.NONE;
    }
    int kinds = KindWords.in(Namesakes.key(piece.text()), called.name());
    return only.body(piece, called.name(), kinds, pieces);
  }

  /** What the name is to the unit; empty for its official name. */
  Phrase name(Evidence piece, Unit unit, Certainty certainty) {
    Phrase quote = Quotes.of(piece.text());
    if (quote.isEmpty() || isCapital(piece, unit)) {
      return Phrase.NONE;
    }
    Phrase alone = names.alone(unit.code());
    Optional<Called> called = namesakes.meant(piece.text(), unit.code());
    if (called.isEmpty()) {
      return certainty == Certainty.CERTAIN
          ? Phrase.of("{0} หมายถึง{1}", "{0} means {1}", quote, alone)
          : Phrase.of(
              "{0} ไม่ใช่ชื่อทางการ แต่เจ้าหน้าที่บันทึกไว้ว่าหมายถึง{1}",
              "{0} is no official name, but people have recorded that it means {1}", quote, alone);
    }
    return switch (called.get().how()) {
      case OFFICIAL -> Phrase.NONE;
      case FORMER ->
          Phrase.of("{0} เป็นชื่อเดิมของ{1}", "{0} is a former name of {1}", quote, alone);
      case SPELLING ->
          Phrase.of(
              "{0} เป็นชื่อที่เขียนอีกแบบของ{1}", "{0} is another way to write {1}", quote, alone);
      case MERGED ->
          Phrase.of("{0} รวมเข้ากับ{1}แล้ว", "{0} has been merged into {1}", quote, alone);
      case USUAL -> Phrase.of("{0} หมายถึง{1}", "{0} means {1}", quote, alone);
    };
  }

  private boolean isCapital(Evidence piece, Unit unit) {
    return unit.level() == Level.DISTRICT
        && isCapital(piece)
        && gazetteer
            .unit(String.valueOf(unit.provinceCode()))
            .filter(province -> unit.name().equals(CAPITAL + province.name()))
            .isPresent();
  }

  /** Whether the words are อำเภอเมือง without the name of a province. */
  static boolean isCapital(Evidence piece) {
    String key = Namesakes.key(piece.text());
    return piece.kind().equals("district")
        && (key.endsWith(CAPITAL) || key.endsWith(CAPITAL + "ฯ"));
  }

  private Phrase place(Evidence piece, Unit district, Pieces pieces) {
    List<Subdistrict> all = namesakes.places(piece.text());
    Optional<Subdistrict> meant =
        all.stream().filter(place -> place.districtCode().equals(district.code())).findFirst();
    if (meant.isEmpty()) {
      return Phrase.NONE;
    }
    List<Unit> districts =
        all.stream().map(at -> gazetteer.require(at.districtCode())).distinct().toList();
    return only.of(
        piece, KindWords.subdistrict(meant.get().kind(), meant.get().name()), districts, pieces);
  }

  private Phrase tag(Evidence piece, Unit unit, Pieces pieces, Certainty certainty) {
    Phrase quote = Quotes.of(piece.text());
    Phrase alone = names.alone(unit.code());
    String tag = Namesakes.key(piece.text()).replace("#", "");
    if (!tag.isEmpty() && tag.charAt(0) < 0x80) {
      return Phrase.of(
          "{0} คือชื่อ{1}ในอักษรโรมัน", "{0} is the name of {1} in Latin letters", quote, alone);
    }
    if (unit.level() == Level.PROVINCE) {
      return unit.name().equals(tag)
          ? Phrase.of("แฮชแท็กทั้งคำตรงกับชื่อ{0}", "the whole hashtag is the name of {0}", alone)
          : name(piece, unit, certainty);
    }
    if (unit.level() == Level.BODY) {
      return namesakes.bodies(tag, 0).contains(unit)
          ? only.body(piece, tag, 0, pieces)
          : name(piece, unit, certainty);
    }
    return allInside(piece, unit, namesakes.tagged(tag), pieces);
  }

  /** All that the name of a bare tag may mean lies in the unit, as far as the post says where. */
  private Phrase allInside(Evidence piece, Unit unit, Collection<String> bearers, Pieces pieces) {
    Phrase alone = names.alone(unit.code());
    if (!bearers.isEmpty() && inside(unit, bearers).size() == bearers.size()) {
      return bearers.size() == 1
          ? Phrase.of("มีเพียง{0}ที่ใช้ชื่อนี้", "only {0} has this name", alone)
          : Phrase.of("ทุกแห่งที่ใช้ชื่อนี้อยู่ใน{0}", "all that have this name lie in {0}", alone);
    }
    for (Unit area : pieces.areasBesides(piece, gazetteer)) {
      List<String> there = inside(area, bearers);
      if (!there.isEmpty() && inside(unit, there).size() == there.size()) {
        return Phrase.of(
            "ทุกแห่งใน{0}ที่ใช้ชื่อนี้อยู่ใน{1}",
            "all that have this name in {0} lie in {1}", names.alone(area.code()), alone);
      }
    }
    return Phrase.NONE;
  }

  private List<String> inside(Unit area, Collection<String> codes) {
    return codes.stream().filter(code -> gazetteer.contains(area.code(), code)).toList();
  }
}
