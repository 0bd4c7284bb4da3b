package io.thintag.review;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.area.UnitLabel;
import io.thintag.campaign.FieldError;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks a decision against the gazetteer and says in Thai what to mend. */
@Singleton
final class DecisionValidation {
  private static final int MOST_UNITS = 10;
  private static final int LONGEST_NOTE = 500;

  private final Gazetteer gazetteer;
  private final UnitLabel labels;
  private final AliasValidation aliases;

  DecisionValidation(Gazetteer gazetteer, UnitLabel labels, AliasValidation aliases) {
    this.gazetteer = gazetteer;
    this.labels = labels;
    this.aliases = aliases;
  }

  /**
   * The decision in order.
   *
   * @throws Refusal.Invalid with everything that is wrong
   */
  Proposal check(DecisionDraft draft) {
    List<FieldError> errors = new ArrayList<>();
    List<String> units = units(draft.units(), errors);
    String note = note(draft.note(), errors);
    String account = draft.registerAccount();
    if (account != null) {
      unit("registerAccount", account, errors);
    }
    Proposal proposal =
        new Proposal(
            units,
            note,
            account,
            draft.alias() == null
                ? null
                : aliases.check("alias", draft.alias(), errors).orElse(null));
    if (!errors.isEmpty()) {
      throw new Refusal.Invalid(errors);
    }
    return proposal;
  }

  private List<String> units(@Nullable List<@Nullable String> codes, List<FieldError> errors) {
    if (codes == null) {
      errors.add(new FieldError("units", "ต้องระบุ ถ้าโพสต์ไม่ได้พูดถึงพื้นที่ใด ให้ส่ง []"));
      return List.of();
    }
    if (codes.size() > MOST_UNITS) {
      errors.add(
          new FieldError(
              "units",
              "ระบุได้ไม่เกิน "
                  + MOST_UNITS
                  + " หน่วย ถ้ามากกว่านั้น ให้ใช้หน่วยที่ครอบคลุมทั้งหมด"));
      return List.of();
    }
    TreeSet<String> units = new TreeSet<>();
    for (int i = 0; i < codes.size(); i++) {
      unit("units[" + i + "]", codes.get(i), errors).map(Unit::code).ifPresent(units::add);
    }
    for (String outer : units) {
      for (String inner : units) {
        if (!outer.equals(inner) && gazetteer.contains(outer, inner)) {
          errors.add(new FieldError("units", nested(outer, inner)));
        }
      }
    }
    return List.copyOf(units);
  }

  private String nested(String outer, String inner) {
    return label(inner)
        + " ("
        + inner
        + ") อยู่ใน "
        + label(outer)
        + " ("
        + outer
        + ") ให้เลือกเพียงหน่วยเดียว หน่วยที่เหนือขึ้นไปนับให้เองอยู่แล้ว";
  }

  private String label(String code) {
    return labels.of(gazetteer.require(code));
  }

  private Optional<Unit> unit(String field, @Nullable String code, List<FieldError> errors) {
    Optional<Unit> unit = Optional.ofNullable(code).flatMap(gazetteer::unit);
    if (unit.isEmpty()) {
      errors.add(
          new FieldError(field, "ไม่พบหน่วยพื้นที่รหัสนี้ ค้นรหัสได้ที่ /api/v1/units?q=ชื่อ"));
    } else if (unit.get().level() == Level.COUNTRY) {
      errors.add(new FieldError(field, "ต้องเป็นจังหวัด อำเภอ หรือ อปท. ไม่ใช่ทั้งประเทศ"));
    }
    return unit;
  }

  private static @Nullable String note(@Nullable String note, List<FieldError> errors) {
    if (note == null || note.isBlank()) {
      return null;
    }
    String stripped = note.strip();
    if (stripped.length() > LONGEST_NOTE || Plain.isNot(stripped)) {
      errors.add(
          new FieldError("note", "ต้องไม่เกิน " + LONGEST_NOTE + " ตัวอักษร และไม่มีอักขระควบคุม"));
    }
    return stripped;
  }
}
