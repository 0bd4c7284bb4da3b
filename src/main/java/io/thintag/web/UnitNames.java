package io.thintag.web;

import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names units in the language of the reader. */
@Singleton
final class UnitNames {
  private final Registry registry;

  UnitNames(Registry registry) {
    this.registry = registry;
  }

  UnitName of(Wording w, Unit unit) {
    List<String> around =
        registry.ancestors(unit.code()).stream()
            .filter(above -> above.level() != Level.COUNTRY)
            .filter(above -> !above.fullName().equals(unit.fullName()))
            .map(w::unit)
            .toList();
    return new UnitName(unit.code(), w.unit(unit), around);
  }

  Optional<UnitName> of(Wording w, String code) {
    return registry.unit(code).map(unit -> of(w, unit));
  }

  /** Codes that nobody knows are left out. */
  List<UnitName> of(Wording w, Collection<String> codes) {
    return codes.stream().flatMap(code -> of(w, code).stream()).toList();
  }

  /** The whole names, or that it is no area. */
  String inWords(Wording w, Collection<String> codes) {
    List<UnitName> names = of(w, codes);
    return names.isEmpty()
        ? w.t("review.no-area")
        : names.stream().map(UnitName::whole).collect(Collectors.joining(", "));
  }

  /** True if a unit is the area or lies inside. */
  boolean contains(String area, String unit) {
    return area.equals(unit)
        || registry.ancestors(unit).stream().anyMatch(above -> above.code().equals(area));
  }
}
