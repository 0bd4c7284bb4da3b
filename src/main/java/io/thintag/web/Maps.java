package io.thintag.web;

import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.tally.TallyAnswer.Row;
import io.thintag.web.Boundaries.Area;
import io.thintag.web.MapView.Box;
import io.thintag.web.MapView.Inset;
import io.thintag.web.MapView.Place;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final int LABEL_WIDTH = 26;
  private static final int LABEL_HEIGHT = 18;
  private static final int LETTER_WIDTH = 9;
  private static final int NAME_HEIGHT = 38;

  private final Boundaries boundaries;
  private final Registry registry;
  private final Map<String, Drawing> drawings = new ConcurrentHashMap<>();

  Maps(Boundaries boundaries, Registry registry) {
    this.boundaries = boundaries;
    this.registry = registry;
  }

  private record Drawing(Projection projection, int height, Map<String, Outline> outlines) {
    static Drawing of(List<Area> areas, int left, int top, int width, int height) {
      Projection projection = Projection.fitting(areas, left, top, width, height);
      Map<String, Outline> outlines = new HashMap<>();
      areas.forEach(area -> outlines.put(area.code(), Outline.of(area, projection)));
      int bottom = outlines.values().stream().mapToInt(Outline::bottom).max().orElse(top);
      return new Drawing(projection, bottom, outlines);
    }
  }

  /** The map of a unit with the figures of the units right inside it; null: it has none. */
  @Nullable MapView of(Wording w, Address address, Unit unit, List<Row> rows) {
    return switch (unit.level()) {
      case COUNTRY -> country(new Painter(w, address, false), rows);
      case PROVINCE -> province(new Painter(w, address, true), unit, rows);
      default -> null;
    };
  }

  private MapView country(Painter painter, List<Row> rows) {
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
        whole.height() + MARGIN,
        painter.places(whole, apart.get(false)),
        behind,
        new Inset(INSET, around(whole), painter.places(large, apart.get(true))));
  }

  private MapView province(Painter painter, Unit province, List<Row> rows) {
    Drawing drawing =
        drawings.computeIfAbsent(
            province.code(),
            code -> Drawing.of(boundaries.districts(code), SIDE, MARGIN, WIDTH - 2 * SIDE, 640));
    return new MapView(
        WIDTH, drawing.height() + MARGIN, painter.places(drawing, rows), List.of(), null);
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

  /** Colours and names the areas of a drawing. */
  private final class Painter {
    private final Wording w;
    private final Address address;
    private final boolean names;
    private final List<Box> written = new ArrayList<>();

    Painter(Wording w, Address address, boolean names) {
      this.w = w;
      this.address = address;
      this.names = names;
    }

    List<Place> places(Drawing drawing, List<Row> rows) {
      List<Place> places = new ArrayList<>();
      for (Row row : rows) {
        Optional.ofNullable(drawing.outlines().get(row.unit().code()))
            .ifPresent(outline -> places.add(place(drawing, outline, row)));
      }
      return places;
    }

    private Place place(Drawing drawing, Outline outline, Row row) {
      Unit unit = registry.gazetteer().require(row.unit().code());
      boolean expected = row.bodiesExpected() > 0;
      String shade =
          expected ? "m" + MapView.shade(row.bodiesParticipating(), row.bodiesExpected()) : "mx";
      Double longitude = unit.longitude();
      Double latitude = unit.latitude();
      int x =
          longitude == null
              ? (outline.left() + outline.right()) / 2
              : drawing.projection().xOfDegrees(longitude);
      int y =
          latitude == null
              ? (outline.top() + outline.bottom()) / 2
              : drawing.projection().yOfDegrees(latitude);
      String name = names ? shortName(unit) : "";
      boolean room = outline.width() > LABEL_WIDTH && outline.height() > LABEL_HEIGHT;
      boolean named =
          !name.isEmpty()
              && outline.width() > name.length() * LETTER_WIDTH
              && outline.height() > NAME_HEIGHT
              && isFree(x, y, name.length() * LETTER_WIDTH, NAME_HEIGHT);
      boolean labelled = expected && (named || room && isFree(x, y, LABEL_WIDTH, LABEL_HEIGHT));
      return new Place(
          outline.path(),
          address.with("unit", unit.code()).toString(),
          title(unit, row, expected),
          shade,
          labelled ? label(row) : "",
          labelled && named ? name : "",
          x,
          y);
    }

    private String label(Row row) {
      return w.number(Ranking.percent(row));
    }

    /** True if nothing is written there yet; then it is taken. */
    private boolean isFree(int x, int y, int width, int height) {
      boolean free =
          written.stream()
              .noneMatch(
                  box ->
                      Math.abs(box.x() - x) < (box.width() + width) / 2
                          && Math.abs(box.y() - y) < (box.height() + height) / 2);
      if (free) {
        written.add(new Box(x, y, width, height));
      }
      return free;
    }

    private String shortName(Unit unit) {
      String english = unit.nameEn();
      return w.language() == Language.EN && english != null ? english : unit.name();
    }

    private String title(Unit unit, Row row, boolean expected) {
      return expected
          ? w.t(
              "map.area",
              w.unit(unit),
              w.percent(row.bodiesParticipating(), row.bodiesExpected()),
              row.bodiesParticipating(),
              row.bodiesExpected(),
              row.posts())
          : w.t("map.area.none", w.unit(unit), row.posts());
    }
  }
}
