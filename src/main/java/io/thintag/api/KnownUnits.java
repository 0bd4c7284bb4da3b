package io.thintag.api;

import io.thintag.access.AreaScope;
import io.thintag.access.Caller;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.FieldError;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the unit that a path or parameter names. */
@Singleton
final class KnownUnits {
  private final Registry registry;
  private final AreaScope scope;

  KnownUnits(Registry registry, AreaScope scope) {
    this.registry = registry;
    this.scope = scope;
  }

  /**
   * The unit that a caller asks for; if it names none, the usual one as far as the caller sees it.
   * A problem if it lies outside the caller's area.
   */
  Unit within(Caller caller, String field, @Nullable String code, String usual) {
    Unit unit = get(field, code == null ? scope.usual(caller, usual) : code);
    require(caller, field, unit.code());
    return unit;
  }

  /** The problem that a unit lies outside the caller's area, if it does. */
  void require(Caller caller, String field, @Nullable String code) {
    if (code != null && !scope.contains(caller, code)) {
      throw outside(caller, field);
    }
  }

  /** The problem that something lies outside the caller's area, which it names. */
  ProblemException outside(Caller caller, String field) {
    String area = registry.unit(caller.unitCode()).map(Unit::fullName).orElse(caller.unitCode());
    return new ProblemException(
        ProblemCode.OUTSIDE_AREA,
        "บัญชีนี้ใช้ได้เฉพาะพื้นที่ "
            + area
            + " (รหัส "
            + caller.unitCode()
            + ") ให้ระบุหน่วยในพื้นที่นี้ หรือไม่ระบุ เพื่อใช้พื้นที่ของบัญชี",
        List.of(new FieldError(field, "อยู่นอกพื้นที่ของบัญชี")));
  }

  /** The unit, also a retired one since posts may lie there; or the problem that there is none. */
  Unit get(String field, String code) {
    return registry
        .unit(code)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.UNKNOWN_UNIT,
                    "ไม่พบหน่วยพื้นที่รหัส «"
                        + code
                        + "» ใช้ TH, รหัสจังหวัด 2 หลัก, อำเภอ 4 หลัก หรือ อปท. 7 หลัก"
                        + " ค้นรหัสจากชื่อได้ที่ "
                        + Api.BASE
                        + "/units?q=ชื่อ",
                    List.of(new FieldError(field, "ไม่มีรหัสนี้"))));
  }
}
