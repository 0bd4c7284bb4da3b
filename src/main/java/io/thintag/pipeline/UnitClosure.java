package io.thintag.pipeline;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.store.MembershipRow.UnitRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All units a post counts for: those the attribution named, their ancestors, and the country, which
 * every post belongs to.
 */
final class UnitClosure {
  private static final String COUNTRY = "TH";
  private final Gazetteer gazetteer;

  UnitClosure(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<UnitRow> of(Collection<String> named) {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (String code : named) {
      units.put(code, gazetteer.require(code));
      gazetteer.ancestors(code).forEach(unit -> units.putIfAbsent(unit.code(), unit));
    }
    units.putIfAbsent(COUNTRY, gazetteer.require(COUNTRY));
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
    return units.stream()
        .anyMatch(other -> other.level() == level && gazetteer.contains(unit.code(), other.code()));
  }
}
