package io.thintag.web;

import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.tally.TallyAnswer.Row;
import io.thintag.web.Boundaries.Area;
import io.thintag.web.MapView.Box;
import io.thintag.web.MapView.Inset;
import io.thintag.web.MapView.Place;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the provinces of the country and the districts of a province. */
@Singleton
final class Maps {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 1_000;
  private static final int MARGIN = 4;

  /** Names of districts at the edge reach beyond it. */
  private static final int SIDE = 36;

  /** Too small to be hit in the map of the country. */
  private static final Set<String> CROWDED = Set.of("10", "11", "12", "13", "73", "74", "75");

  private static final Box INSET = new Box(318, 622, 276, 290);
  private static final int INSET_HEAD = 28;
  private static final int INSET_PAD = 8;

  private final Boundaries boundaries;
  private final Registry registry;
  private final Map<String, Drawing> drawings = new ConcurrentHashMap<>();

  Maps(Boundaries boundaries, Registry registry) {
    this.boundaries = boundaries;
    this.registry = registry;
  }

  /** The map of a unit with the figures of the units right inside it; null: it has none. */
  @Nullable MapView of(Wording w, Address address, Unit unit, List<Row> rows) {
    return switch (unit.level()) {
      case COUNTRY -> country(new MapPainter(registry, w, address, false), rows);
      case PROVINCE -> province(new MapPainter(registry, w, address, true), unit, rows);
      default -> null;
    };
  }

  private MapView country(MapPainter painter, List<Row> rows) {
    Drawing whole =
        drawings.computeIfAbsent(
            "TH",
            code ->
                Drawing.of(
                    boundaries.provinces(),
                    MARGIN,
                    MARGIN,
                    WIDTH - 2 * MARGIN,
                    HEIGHT - 2 * MARGIN));
    Drawing large =
        drawings.computeIfAbsent(
            "inset",
            code ->
                Drawing.of(
                    crowded(),
                    INSET.x() + INSET_PAD,
                    INSET.y() + INSET_HEAD,
                    INSET.width() - 2 * INSET_PAD,
                    INSET.height() - INSET_HEAD - INSET_PAD));
    Map<Boolean, List<Row>> apart =
        rows.stream()
            .collect(Collectors.partitioningBy(row -> CROWDED.contains(row.unit().code())));
    List<Place> behind = painter.places(whole, apart.get(true)).stream().map(Maps::bare).toList();
    return new MapView(
        WIDTH,
        whole.bottom() + MARGIN,
        painter.places(whole, apart.get(false)),
        behind,
        new Inset(INSET, around(whole), painter.places(large, apart.get(true))));
  }

  private MapView province(MapPainter painter, Unit province, List<Row> rows) {
    Drawing drawing =
        drawings.computeIfAbsent(
            province.code(),
            code -> Drawing.of(boundaries.districts(code), SIDE, MARGIN, WIDTH - 2 * SIDE, 640));
    return new MapView(
        WIDTH, drawing.bottom() + MARGIN, painter.places(drawing, rows), List.of(), null);
  }

  private List<Area> crowded() {
    return boundaries.provinces().stream().filter(area -> CROWDED.contains(area.code())).toList();
  }

  private static Box around(Drawing whole) {
    List<Outline> crowded = CROWDED.stream().map(whole.outlines()::get).toList();
    int left = crowded.stream().mapToInt(Outline::left).min().orElse(0) - 3;
    int top = crowded.stream().mapToInt(Outline::top).min().orElse(0) - 3;
    int right = crowded.stream().mapToInt(Outline::right).max().orElse(0) + 3;
    int bottom = crowded.stream().mapToInt(Outline::bottom).max().orElse(0) + 3;
    return new Box(left, top, right - left, bottom - top);
  }

  private static Place bare(Place place) {
    return new Place(
        place.path(), place.address(), place.title(), place.shade(), "", "", place.x(), place.y());
  }
}
