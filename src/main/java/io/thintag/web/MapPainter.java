package io.thintag.web;

import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.tally.TallyAnswer.Row;
import io.thintag.web.MapView.Box;
import io.thintag.web.MapView.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Colours and names the areas of a map; no label lies over another. */
final class MapPainter {
  private static final int LABEL_WIDTH = 26;
  private static final int LABEL_HEIGHT = 18;
  private static final int LETTER_WIDTH = 9;
  private static final int NAME_HEIGHT = 38;

  private final Registry registry;
  private final Wording w;
  private final Address address;
  private final boolean names;
  private final List<Box> written = new ArrayList<>();

  /**
   * @param address page to which the areas lead
   * @param names whether areas with room for it bear their name
   */
  MapPainter(Registry registry, Wording w, Address address, boolean names) {
    this.registry = registry;
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
