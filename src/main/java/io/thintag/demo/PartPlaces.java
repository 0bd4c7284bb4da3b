package io.thintag.demo;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Subdistrict;
import io.thintag.area.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ways of naming a place that leave part of the ordered tags away, and what is left then. */
final class PartPlaces {

  /** Names of provinces that are everyday words: as bare tags they would be arguable. */
  private static final Set<String> EVERYDAY = Set.of("เลย", "ตาก", "แพร่", "น่าน", "ตรัง");

  private static final int LEAST_NAME = 5;

  private final NameFacts facts;
  private final Gazetteer gazetteer;
  private final List<Unit> sharedInCountry = new ArrayList<>();
  private final List<Unit> sharedInProvince = new ArrayList<>();
  private final List<Unit> pairs = new ArrayList<>();
  private final List<Unit> bangkok;
  private final Map<String, List<Subdistrict>> subdistricts;

  PartPlaces(NameFacts facts) {
    this.facts = facts;
    this.gazetteer = facts.gazetteer();
    for (Unit body : facts.municipal()) {
      if (body.name().length() < LEAST_NAME) {
        continue;
      }
      if (facts.sharedOfKind(body, NameFacts.COUNTRY)) {
        sharedInCountry.add(body);
      }
      if (facts.sharedOfKind(body, String.valueOf(body.provinceCode()))) {
        sharedInProvince.add(body);
      }
      if (facts.pairInDistrict(body) && !body.name().startsWith("เมือง")) {
        pairs.add(body);
      }
    }
    this.bangkok = gazetteer.inside(NameFacts.BANGKOK, Level.DISTRICT);
    this.subdistricts =
        gazetteer.subdistricts().stream().collect(Collectors.groupingBy(Subdistrict::districtCode));
  }

  List<Unit> sharedInCountry() {
    return sharedInCountry;
  }

  /** Body and district; the province is left away. */
  PlaceWords bodyAndDistrict(Unit body) {
    Unit district = facts.district(body);
    String words = "#" + body.kind() + body.name() + " #อำเภอ" + district.name();
    return facts.onlyDistrictOfName(district) && facts.onlyOfKind(body, district.code())
        ? PlaceWords.tagged(words, body.code())
        : district(district);
  }

  /** Body and province; fits only a body whose kind and name occur once in the province. */
  PlaceWords bodyAndProvince(Unit body) {
    Unit province = facts.province(body);
    return facts.onlyOfKind(body, province.code())
        ? PlaceWords.tagged(words(body, province), body.code())
        : province(province);
  }

  /** Body and province where several bodies of the province bear the name. */
  PlaceWords sharedBodyAndProvince(Dice dice) {
    Unit body = dice.pick(sharedInProvince);
    Unit province = facts.province(body);
    return PlaceWords.open(words(body, province), Set.of(province.code()));
  }

  private static String words(Unit body, Unit province) {
    return "#" + body.kind() + body.name() + " #จังหวัด" + province.name();
  }

  /** The body alone, if its kind and name occur once in the country. */
  PlaceWords alone(Unit body) {
    return facts.onlyOfKind(body, NameFacts.COUNTRY) && body.name().length() >= LEAST_NAME
        ? PlaceWords.tagged("#" + body.kind() + body.name(), body.code())
        : bodyAndProvince(body);
  }

  /** A body alone whose kind and name several bear. */
  PlaceWords sharedAlone(Dice dice) {
    return sharedAlone(dice.pick(sharedInCountry));
  }

  PlaceWords sharedAlone(Unit body) {
    return PlaceWords.open("#" + body.kind() + body.name(), Set.of());
  }

  /** Two kinds of one name in one district, and the letter's words that mean either. */
  PlaceWords pair(Dice dice) {
    Unit body = dice.pick(pairs);
    Unit district = facts.district(body);
    String words =
        "#จังหวัด%s #อำเภอ%s #เทศบาล/อบต.%s"
            .formatted(facts.province(body).name(), district.name(), body.name());
    return PlaceWords.open(words, Set.of(district.code()));
  }

  PlaceWords district(Unit district) {
    return PlaceWords.tagged(
        "#อำเภอ" + district.name() + " #จังหวัด" + facts.province(district).name(),
        district.code());
  }

  /** «อำเภอเมือง» with its province. */
  PlaceWords town(Unit body, Dice dice) {
    Unit district = facts.district(body);
    String province = facts.province(body).name();
    if (!facts.isTown(district)) {
      return district(district);
    }
    return dice.perMille(500)
        ? PlaceWords.tagged("#อำเภอเมือง #จังหวัด" + province, district.code())
        : PlaceWords.running("อ.เมือง จ." + province, district.code());
  }

  PlaceWords province(Unit province) {
    return PlaceWords.tagged("#จังหวัด" + province.name(), province.code());
  }

  PlaceWords bareProvince(Unit province) {
    return EVERYDAY.contains(province.name())
        ? province(province)
        : PlaceWords.tagged("#" + province.name(), province.code());
  }

  /** The letter's template with the last tag left unfilled. */
  PlaceWords unfilled(Unit body) {
    Unit district = facts.district(body);
    return PlaceWords.tagged(
        "#จังหวัด%s #อำเภอ%s #เทศบาล/อบต..(ชื่อ).."
            .formatted(facts.province(body).name(), district.name()),
        district.code());
  }

  /** A subdistrict with all above it: a place, so it settles its district. */
  PlaceWords subdistrict(Unit body, Dice dice) {
    Unit district = facts.district(body);
    List<Subdistrict> inside = subdistricts.getOrDefault(district.code(), List.of());
    if (inside.isEmpty()) {
      return district(district);
    }
    return PlaceWords.running(
        "ตำบล%s อำเภอ%s จังหวัด%s"
            .formatted(dice.pick(inside).name(), district.name(), facts.province(body).name()),
        district.code());
  }

  /** The provincial body: it lies in no district, so none is ordered. */
  PlaceWords provincialBody(Unit province) {
    return gazetteer.children(province.code()).stream()
        .filter(unit -> unit.kind().equals("อบจ."))
        .findFirst()
        .map(
            body ->
                PlaceWords.asOrdered(
                    "#จังหวัด" + province.name() + " #อบจ." + province.name(), body.code()))
        .orElseGet(() -> province(province));
  }

  PlaceWords bangkok(Dice dice) {
    Unit district = dice.pick(bangkok);
    return switch (dice.below(4)) {
      case 0 -> PlaceWords.tagged("#กรุงเทพมหานคร", NameFacts.BANGKOK);
      case 1 -> PlaceWords.running("เขต" + district.name() + " กรุงเทพมหานคร", district.code());
      default -> PlaceWords.tagged("#เขต" + district.name() + " #กรุงเทพมหานคร", district.code());
    };
  }

  PlaceWords pattaya() {
    return PlaceWords.asOrdered("#จังหวัดชลบุรี #อำเภอบางละมุง #เมืองพัทยา", "3200408");
  }
}
