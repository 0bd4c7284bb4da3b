package io.thintag.web;

import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.tally.TallyAnswer.UnitOf;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What units are called where there is little room and the area above is known. */
@Singleton
final class ShortNames {
  private static final String BODY = "body";
  private static final String SPECIAL = "พิเศษ";
  private final Registry registry;

  ShortNames(Registry registry) {
    this.registry = registry;
  }

  /** «ชัยภูมิ», «เทพสถิต», «อบต.บ้านไร่». */
  String of(Wording w, UnitOf unit) {
    if (w.language() == Language.EN) {
      Optional<String> english = registry.unit(unit.code()).map(Unit::nameEn);
      if (english.isPresent()) {
        return english.get();
      }
    }
    boolean prefixed = unit.level().equals(BODY) && !unit.kind().equals(SPECIAL);
    return prefixed ? unit.kind() + unit.name() : unit.name();
  }
}
