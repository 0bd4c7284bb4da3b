package io.thintag.api;

import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.FieldError;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the unit that a path or parameter names. */
@Singleton
final class KnownUnits {
  private final Registry registry;

  KnownUnits(Registry registry) {
    this.registry = registry;
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
