package io.thintag.pipeline;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.store.MembershipRow.UnitRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All units a post counts for: those that it was given to, their ancestors, and the country, which
 * every post belongs to. A retired unit counts where it last lay; of a code that never was nothing
 * remains but the country.
 */
final class UnitClosure {
  private final Registry registry;
  private final Map<String, List<UnitRow>> ofOne = new ConcurrentHashMap<>();
  private final List<UnitRow> ofNone;

  UnitClosure(Registry registry) {
    this.registry = registry;
    this.ofNone = closure(List.of());
  }

  /** Most posts have one unit or none, so those closures are kept. */
  List<UnitRow> of(Collection<String> named) {
    return switch (named.size()) {
      case 0 -> ofNone;
      case 1 -> ofOne.computeIfAbsent(named.iterator().next(), code -> closure(List.of(code)));
      default -> closure(named);
    };
  }

  private List<UnitRow> closure(Collection<String> named) {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (String code : named) {
      registry.unit(code).ifPresent(unit -> units.put(code, unit));
      registry.ancestors(code).forEach(unit -> units.putIfAbsent(unit.code(), unit));
    }
    registry
        .unit(Gazetteer.COUNTRY)
        .ifPresent(country -> units.putIfAbsent(country.code(), country));
    return units.values().stream()
        .map(
            unit ->
                new UnitRow(
                    unit.code(),
                    named.contains(unit.code()),
                    holds(unit, Level.PROVINCE, units.values()),
                    holds(unit, Level.DISTRICT, units.values()),
                    holds(unit, Level.BODY, units.values())))
        .toList();
  }

  private boolean holds(Unit unit, Level level, Collection<Unit> units) {
    return units.stream().anyMatch(other -> other.level() == level && isInside(other, unit.code()));
  }

  private boolean isInside(Unit unit, String code) {
    return unit.code().equals(code)
        || registry.ancestors(unit.code()).stream().anyMatch(above -> above.code().equals(code));
  }
}
