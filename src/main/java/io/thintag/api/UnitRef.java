package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a list.
 *
 * @param name without prefix
 * @param fullName with the legal prefix
 * @param label the full name with district and province, which no other unit has
 * @param province name of its province; null for the country
 * @param district name of its district; null where there is none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "UnitInList")
record UnitRef(
    String code,
    String level,
    String kind,
    String name,
    String fullName,
    String label,
    @Nullable String province,
    @Nullable String district) {

  static UnitRef of(Unit unit, Gazetteer gazetteer) {
    return new UnitRef(
        unit.code(),
        unit.level().code(),
        unit.kind(),
        unit.name(),
        unit.fullName(),
        label(unit, gazetteer),
        unit(unit.provinceCode(), gazetteer).map(Unit::name).orElse(null),
        unit(unit.districtCode(), gazetteer).map(Unit::name).orElse(null));
  }

  /** The full name and, for what lies in them, those of its district and province. */
  static String label(Unit unit, Gazetteer gazetteer) {
    Stream<Optional<Unit>> above =
        switch (unit.level()) {
          case COUNTRY, PROVINCE -> Stream.of();
          case DISTRICT -> Stream.of(unit(unit.provinceCode(), gazetteer));
          case BODY ->
              Stream.of(unit(unit.districtCode(), gazetteer), unit(unit.provinceCode(), gazetteer));
        };
    return Stream.concat(
            Stream.of(unit), above.flatMap(Optional::stream).filter(u -> !isSame(u, unit)))
        .map(Unit::fullName)
        .collect(Collectors.joining(" "));
  }

  /** กรุงเทพมหานคร is both the province and its body. */
  private static boolean isSame(Unit above, Unit unit) {
    return above.level() == Level.PROVINCE && above.fullName().equals(unit.fullName());
  }

  private static Optional<Unit> unit(@Nullable String code, Gazetteer gazetteer) {
    return Optional.ofNullable(code).flatMap(gazetteer::unit);
  }
}
