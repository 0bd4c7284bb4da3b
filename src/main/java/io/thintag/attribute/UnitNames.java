package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How units are called in sentences; a unit that no register knows is called by its code. */
final class UnitNames {

  private final Gazetteer gazetteer;

  UnitNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The legal name with district and province, which no other unit has. */
  Phrase full(String code) {
    return gazetteer
        .unit(code)
        .map(unit -> Phrase.of("{0}{1}", "{0}{1}", legal(unit), address(unit)))
        .orElseGet(() -> unknown(code));
  }

  /** The name alone: อำเภอเทพสถิต, อบต.บ้านไร่. */
  Phrase alone(String code) {
    return gazetteer.unit(code).map(UnitNames::usual).orElseGet(() -> unknown(code));
  }

  /** The name in Thai without any prefix; the code of a unit that is not known. */
  String bare(String code) {
    return gazetteer.unit(code).map(Unit::name).orElse(code);
  }

  /** Where the unit lies: its district and province, or its province. */
  Phrase where(Unit unit) {
    List<Unit> above = above(unit);
    return above.isEmpty()
        ? alone(unit.code())
        : Phrase.of("{0}{1}", "{0}{1}", legal(above.get(0)), address(above.get(0)));
  }

  /** The usual name and where it lies. */
  Phrase placed(Unit unit) {
    return Phrase.of("{0}{1}", "{0}{1}", usual(unit), address(unit));
  }

  /** What follows the name: « อำเภอเทพสถิต จังหวัดชัยภูมิ», « (Thep Sathit District, …)». */
  private Phrase address(Unit unit) {
    List<Unit> above = above(unit);
    return above.isEmpty()
        ? Phrase.NONE
        : new Phrase(
            " " + String.join(" ", above.stream().map(Unit::fullName).toList()),
            " (" + String.join(", ", above.stream().map(area -> legal(area).en()).toList()) + ")");
  }

  /** District and province, as far as the name does not say them already. */
  private List<Unit> above(Unit unit) {
    return Stream.of(unit.districtCode(), unit.provinceCode())
        .filter(Objects::nonNull)
        .flatMap(code -> gazetteer.unit(code).stream())
        .filter(area -> area.level().compareTo(unit.level()) < 0)
        .filter(area -> !unit.fullName().endsWith(area.fullName()))
        .toList();
  }

  private static Phrase unknown(String code) {
    return Phrase.of(
        "หน่วยรหัส {0} ซึ่งไม่มีในทะเบียนปัจจุบัน",
        "the unit of code {0}, which is no longer in the register", Phrase.same(code));
  }

  private static Phrase legal(Unit unit) {
    return new Phrase(unit.fullName(), english(unit, true));
  }

  private static Phrase usual(Unit unit) {
    boolean shortened = unit.kind().equals("อบต.") || unit.kind().equals("อบจ.");
    return new Phrase(
        shortened ? unit.kind() + unit.name() : unit.fullName(), english(unit, false));
  }

  private static String english(Unit unit, boolean full) {
    String name = unit.nameEn();
    if (unit.level() == Level.COUNTRY) {
      return "Thailand";
    }
    if (name == null) {
      return unit.fullName();
    }
    return switch (unit.kind()) {
      case "จังหวัด" -> name + " Province";
      case "อำเภอ", "เขต" -> name + " District";
      case "ทน." -> name + " City Municipality";
      case "ทม." -> name + " Town Municipality";
      case "ทต." -> name + " Subdistrict Municipality";
      case "อบต." -> name + (full ? " Subdistrict Administrative Organization" : " SAO");
      case "อบจ." -> name + (full ? " Provincial Administrative Organization" : " PAO");
      case "พิเศษ" -> name + " City";
      default -> name;
    };
  }
}
