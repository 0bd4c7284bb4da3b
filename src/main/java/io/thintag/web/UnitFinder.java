package io.thintag.web;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.area.UnitSearch;
import io.thintag.campaign.Campaign;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds units for those who choose one. */
@Singleton
final class UnitFinder {
  private static final int MOST = 12;

  private final UnitSearch search;
  private final Registry registry;
  private final Gazetteer gazetteer;

  UnitFinder(UnitSearch search, Registry registry, Gazetteer gazetteer) {
    this.search = search;
    this.registry = registry;
    this.gazetteer = gazetteer;
  }

  /** The units of a campaign's scope that words name. */
  UnitBox of(Wording w, Campaign campaign, String path, @Nullable String words) {
    String asked = words == null ? "" : words.strip();
    List<Unit> found =
        search.search(asked, null, gazetteer.units().size()).stream()
            .filter(unit -> unit.level() != Level.COUNTRY)
            .filter(unit -> gazetteer.contains(campaign.scope(), unit.code()))
            .limit(MOST + 1L)
            .toList();
    return new UnitBox(
        path,
        asked,
        found.stream().limit(MOST).map(unit -> new UnitBox.Found(unit, places(w, unit))).toList(),
        found.size() > MOST);
  }

  /** «อำเภอเทพสถิต จังหวัดชัยภูมิ»; empty for a province. */
  String places(Wording w, Unit unit) {
    return registry.ancestors(unit.code()).stream()
        .filter(above -> above.level() != Level.COUNTRY)
        .map(w::unit)
        .filter(name -> !name.equals(w.unit(unit)))
        .collect(Collectors.joining(" "));
  }
}
