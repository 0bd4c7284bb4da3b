package io.thintag.demo;

import io.thintag.area.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Ways of naming a body together with its district and province. What they mean is beyond doubt:
 * nobody else in the district bears or bore the kind and the name.
 */
final class WholePlaces {
  private final NameFacts facts;

  WholePlaces(NameFacts facts) {
    this.facts = facts;
  }

  /** True if the body's kind and name, with the district, mean this body and no other. */
  boolean fits(Unit body) {
    return facts.onlyOfKind(body, facts.district(body).code());
  }

  /** One of the ways, as often as officers use it. */
  PlaceWords any(Unit body, Dice dice) {
    int way = dice.below(100);
    if (way < 34) {
      return tags(body, dice);
    }
    if (way < 52) {
      return template(body, dice);
    }
    if (way < 72) {
      return dotted(body, dice);
    }
    if (way < 82) {
      return legal(body);
    }
    if (way < 91) {
      return abbreviated(body, dice);
    }
    return way < 96 ? joined(body, dice) : separated(body, dice);
  }

  /** As the letter orders it, with the body's own kind word. */
  PlaceWords tags(Unit body, Dice dice) {
    String own =
        switch (dice.below(4)) {
          case 0 -> "#" + body.fullName();
          case 1 -> "#" + bare(body.kind()) + body.name();
          default -> "#" + body.kind() + body.name();
        };
    Unit district = facts.district(body);
    boolean town = facts.isTown(district) && dice.perMille(400);
    String districtTag = "#อำเภอ" + (town ? "เมือง" : district.name());
    return PlaceWords.asOrdered(shuffled(body, districtTag, own, dice), body.code());
  }

  private String shuffled(Unit body, String districtTag, String own, Dice dice) {
    String provinceTag = "#จังหวัด" + facts.province(body).name();
    return switch (dice.below(4)) {
      case 0 -> String.join(" ", own, districtTag, provinceTag);
      case 1 -> String.join(" ", districtTag, provinceTag, own);
      default -> String.join(" ", provinceTag, districtTag, own);
    };
  }

  /** The letter's «เทศบาล/อบต» left as it stands there. */
  PlaceWords template(Unit body, Dice dice) {
    boolean kindLike = body.name().matches("(เมือง|นคร|ตำบล|พัฒนา).*");
    if (kindLike || !facts.onlyOfName(body, facts.district(body).code())) {
      return tags(body, dice);
    }
    String province = facts.province(body).name();
    String district = facts.district(body).name();
    String words =
        switch (dice.below(5)) {
          case 0 -> form("#จังหวัด(%s) #อำเภอ(%s) #เทศบาล/อบต.(%s)", province, district, body);
          case 1 -> form("#จังหวัด..%s.. #อำเภอ..%s.. #เทศบาล/อบต..%s..", province, district, body);
          case 2 ->
              // With a space the name could be the next word, unless an area follows.
              "#เทศบาล/อบต. %s #อำเภอ%s #จังหวัด%s".formatted(body.name(), district, province);
          case 3 -> form("#จังหวัด%s #อำเภอ%s #เทศบาล/อบต%s", province, district, body);
          default -> form("#จังหวัด%s #อำเภอ%s #เทศบาล/อบต.%s", province, district, body);
        };
    return PlaceWords.asOrdered(words, body.code());
  }

  /** Abbreviations in tags, which every platform ends at the dot. */
  PlaceWords dotted(Unit body, Dice dice) {
    String province = facts.province(body).name();
    String district = facts.district(body).name();
    String words =
        dice.perMille(500)
            ? form("#จ.%s #อ.%s #" + body.kind() + "%s", province, district, body)
            : "#" + body.kind() + body.name() + " #อ." + district + " #จ." + province;
    return PlaceWords.asOrdered(words, body.code());
  }

  private PlaceWords separated(Unit body, Dice dice) {
    String mark = dice.perMille(500) ? "_" : "-";
    String words =
        form(
            "#จังหวัด" + mark + "%s #อำเภอ" + mark + "%s #" + bare(body.kind()) + mark + "%s",
            facts.province(body).name(),
            facts.district(body).name(),
            body);
    return PlaceWords.asOrdered(words, body.code());
  }

  private PlaceWords legal(Unit body) {
    String words =
        body.fullName()
            + (" อำเภอ" + facts.district(body).name())
            + (" จังหวัด" + facts.province(body).name());
    return PlaceWords.running(words, body.code());
  }

  private PlaceWords abbreviated(Unit body, Dice dice) {
    String gap = dice.perMille(300) ? " " : "";
    String words =
        (body.kind() + gap + body.name())
            + (" อ." + gap + facts.district(body).name())
            + (" จ." + gap + facts.province(body).name());
    return PlaceWords.running(words, body.code());
  }

  /** All in one tag: it carries only the place it begins with. */
  private PlaceWords joined(Unit body, Dice dice) {
    String district = facts.district(body).name();
    if (!facts.endsBefore(body.name(), 'อ') || !facts.endsBefore(district, 'จ')) {
      return tags(body, dice);
    }
    String province = facts.province(body).name();
    String words =
        dice.perMille(500)
            ? "#" + body.kind() + body.name() + "อ." + district + "จ." + province
            : "#" + bare(body.kind()) + body.name() + "อำเภอ" + district + "จังหวัด" + province;
    return PlaceWords.tagged(words, body.code());
  }

  /** Two bodies of one district, in running text. */
  PlaceWords several(Unit body, Unit other) {
    String words =
        (body.kind() + body.name() + " และ " + other.kind() + other.name())
            + (" อำเภอ" + facts.district(body).name())
            + (" จังหวัด" + facts.province(body).name());
    return PlaceWords.running(words, body.code(), other.code());
  }

  /** Others of the same district that can be named without doubt. */
  List<Unit> neighbours(Unit body) {
    List<Unit> neighbours = new ArrayList<>();
    for (Unit other : facts.gazetteer().children(facts.district(body).code())) {
      if (!other.name().equals(body.name()) && other.kind().equals("อบต.") && fits(other)) {
        neighbours.add(other);
      }
    }
    return neighbours;
  }

  private static String form(String pattern, String province, String district, Unit body) {
    return pattern.formatted(province, district, body.name());
  }

  static String bare(String kind) {
    return kind.substring(0, kind.length() - 1);
  }
}
