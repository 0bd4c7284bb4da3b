package io.thintag.attribute;

import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.attribute.Problem.Type;
import java.util.ArrayList;
import java.util.List;

/** Tells what would settle an open verdict. */
final class Remedy {

  /** Where nothing at all is known. */
  static final Phrase ANY =
      new Phrase(
          "ถ้าโพสต์บอกชื่อ อปท. อำเภอ หรือจังหวัด หรือลงทะเบียนบัญชีที่โพสต์ไว้กับหน่วยของตน จะระบุได้",
          "it can be settled if the post names its local body, district or province, or if the"
              + " account is registered to its unit");

  private static final int MOST_CHOICES = 3;

  private Remedy() {}

  static Phrase of(List<Problem> problems, UnitNames names) {
    if (problems.stream().anyMatch(problem -> problem.type() == Type.ELSEWHERE)) {
      return new Phrase(
          "ถ้าแก้ชื่อในโพสต์ให้ตรงกัน หรือเจ้าหน้าที่ตรวจแล้วตัดสิน จะระบุได้",
          "it can be settled if the names in the post are corrected or a person decides");
    }
    List<Problem> shared = problems.stream().filter(p -> p.type() == Type.SHARED).toList();
    List<Phrase> needs = new ArrayList<>();
    if (shared.size() > 1) {
      needs.add(
          new Phrase("บอกอำเภอและจังหวัดของแต่ละแห่ง", "names the district and province of each"));
    }
    for (Problem problem : problems) {
      if (problem.type() == Type.KIND) {
        needs.add(kinds(problem));
      } else if (shared.size() == 1) {
        needs.add(area(problem, names));
      }
    }
    List<Phrase> distinct = needs.stream().distinct().limit(2).toList();
    return Phrase.of(
        "ถ้าโพสต์{0} หรือลงทะเบียนบัญชีที่โพสต์ไว้กับหน่วยที่ถูกต้อง จะระบุได้",
        "it can be settled if the post {0}, or if the account is registered to the right unit",
        Phrase.some(distinct, distinct.size()));
  }

  private static Phrase kinds(Problem problem) {
    Phrase either =
        Phrase.either(
            problem.options().stream()
                .map(unit -> KindWords.kind(unit.kind()))
                .distinct()
                .toList());
    return new Phrase("บอกว่าเป็น" + either.th().strip(), "says whether it is " + either.en());
  }

  private static Phrase area(Problem problem, UnitNames names) {
    List<Unit> options = problem.options();
    long provinces = options.stream().map(Unit::provinceCode).distinct().count();
    long districts = options.stream().map(Unit::districtCode).distinct().count();
    boolean byProvince = provinces == options.size();
    boolean district = options.get(0).level() == Level.DISTRICT && problem.isDistrict();
    List<Phrase> choices =
        options.stream()
            .map(unit -> String.valueOf(byProvince ? unit.provinceCode() : unit.districtCode()))
            .distinct()
            .map(names::alone)
            .toList();
    Phrase kind = districts < options.size() && !district ? kinds(problem) : Phrase.NONE;
    Phrase which =
        choices.size() <= MOST_CHOICES
            ? Phrase.of("บอกว่าอยู่ใน{0}", "says whether it is in {0}", Phrase.either(choices))
            : byProvince && !district
                ? new Phrase("บอกจังหวัดหรืออำเภอ", "names the province or district")
                : byProvince
                    ? new Phrase("บอกจังหวัด", "names the province")
                    : new Phrase("บอกอำเภอและจังหวัด", "names the district and province");
    return kind.isEmpty() ? which : Phrase.of("{0} และ{1}", "{0} and {1}", which, kind);
  }
}
