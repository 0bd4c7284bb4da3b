package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.area.Gazetteer;
import io.thintag.area.Unit;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit with what lies above and below it.
 *
 * @param name without prefix
 * @param fullName with the legal prefix
 * @param label the full name with district and province, which no other unit has
 * @param reportsTo code of the unit it answers to
 * @param ancestors the units above, nearest first
 * @param children the units directly below
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Unit")
record UnitView(
    String code,
    String level,
    String kind,
    String name,
    String fullName,
    @Nullable String nameEn,
    String label,
    @Nullable String region,
    @Nullable String reportsTo,
    @Nullable URI website,
    @Nullable URI facebook,
    @Nullable Double latitude,
    @Nullable Double longitude,
    List<UnitRef> ancestors,
    List<UnitRef> children) {

  static UnitView of(Unit unit, Gazetteer gazetteer) {
    return new UnitView(
        unit.code(),
        unit.level().code(),
        unit.kind(),
        unit.name(),
        unit.fullName(),
        unit.nameEn(),
        UnitRef.label(unit, gazetteer),
        unit.region(),
        unit.reportsTo(),
        unit.website(),
        unit.facebook(),
        unit.latitude(),
        unit.longitude(),
        refs(gazetteer.ancestors(unit.code()), gazetteer),
        refs(gazetteer.children(unit.code()), gazetteer));
  }

  private static List<UnitRef> refs(List<Unit> units, Gazetteer gazetteer) {
    return units.stream().map(unit -> UnitRef.of(unit, gazetteer)).toList();
  }
}
