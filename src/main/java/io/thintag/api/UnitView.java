package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.area.FormerName;
import io.thintag.area.Gazetteer;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import java.net.URI;
import java.time.OffsetDateTime;
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
 * @param retired true if it is in the gazetteer no more; posts may still refer to it
 * @param history what it was called before, the latest first; it kept its code
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
    List<UnitRef> children,
    boolean retired,
    List<FormerNameView> history) {

  /**
   * What a unit was called before.
   *
   * @param kind what it was then
   * @param until when a gazetteer was loaded that called it otherwise
   */
  @Serdeable
  @Schema(name = "FormerName")
  record FormerNameView(String fullName, String kind, OffsetDateTime until) {
    static FormerNameView of(FormerName name) {
      return new FormerNameView(
          name.fullName(), name.kind(), name.until().atZone(Campaign.ZONE).toOffsetDateTime());
    }
  }

  static UnitView of(Unit unit, Gazetteer gazetteer, Registry registry) {
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
        refs(registry.ancestors(unit.code()), gazetteer),
        refs(gazetteer.children(unit.code()), gazetteer),
        registry.isRetired(unit.code()),
        registry.history(unit.code()).stream().map(FormerNameView::of).toList());
  }

  private static List<UnitRef> refs(List<Unit> units, Gazetteer gazetteer) {
    return units.stream().map(unit -> UnitRef.of(unit, gazetteer)).toList();
  }
}
