package io.thintag.area;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The short name by which a unit is shown («อบจ.ชัยภูมิ»), with its district and province where
 * another unit is shown by the same one («อบต.บ้านไร่ อ.เทพสถิต จ.ชัยภูมิ»). Immutable and
 * thread-safe.
 */
@Singleton
public final class UnitLabel {
  private final Gazetteer gazetteer;
  private final Map<String, Long> bearers;

  UnitLabel(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.bearers =
        gazetteer.units().stream()
            .map(UnitLabel::shortName)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** The name to show. */
  public String of(Unit unit) {
    String label = shortName(unit);
    if (bearers.getOrDefault(label, 0L) < 2) {
      return label;
    }
    StringBuilder full = new StringBuilder(label);
    for (Unit above : gazetteer.ancestors(unit.code())) {
      if (above.level() != Level.COUNTRY && !above.name().equals(label)) {
        full.append(' ').append(shortName(above));
      }
    }
    return full.toString();
  }

  private static String shortName(Unit unit) {
    return switch (unit.kind()) {
      case "จังหวัด" -> "จ." + unit.name();
      case "อำเภอ" -> "อ." + unit.name();
      case "อบจ.", "ทน.", "ทม.", "ทต.", "อบต." -> unit.kind() + unit.name();
      default -> unit.fullName();
    };
  }
}
