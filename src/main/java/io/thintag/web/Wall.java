package io.thintag.web;

import io.thintag.area.Level;
import io.thintag.tally.TallyAnswer.Row;
import io.thintag.tally.TallyAnswer.Total;
import io.thintag.web.MapView.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a screen on the wall shows.
 *
 * @param map null: the unit has none
 * @param address page of the unit that is shown
 * @param mark where the area of the map leads that is marked; null: none is
 * @param events where the page hears of changes
 * @param light dark on light instead of light on dark
 */
record Wall(
    Standing standing,
    Freshness freshness,
    @Nullable MapView map,
    String address,
    @Nullable String mark,
    Few best,
    Few missing,
    List<PostItem> posts,
    ShortNames names,
    String events,
    boolean light) {

  Total total() {
    return standing.tally().total();
  }

  long missingBodies() {
    return total().bodiesExpected() - total().bodiesParticipating();
  }

  /** True if the lists are of local bodies, not of areas. */
  boolean ofBodies() {
    return standing.tally().level().equals(Level.BODY.code());
  }

  String name(Wording w, Row row) {
    return names.of(w, row.unit());
  }

  /** The areas in the order in which they are drawn. */
  List<Place> drawn() {
    return map == null ? List.of() : drawn(map);
  }

  static List<Place> drawn(MapView map) {
    MapView.Inset inset = map.inset();
    return Stream.of(map.behind(), map.places(), inset == null ? List.<Place>of() : inset.places())
        .flatMap(List::stream)
        .toList();
  }

  /** The classes of the areas in that order. */
  String shades() {
    return drawn().stream().map(Place::shade).collect(Collectors.joining(" "));
  }
}
