package io.thintag.web;

import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.export.CheckCode;
import io.thintag.export.Paper;
import io.thintag.export.Paper.Share;
import io.thintag.tally.TallyAnswer.Row;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A summary on one page.
 *
 * @param map null: the unit has none
 * @param address page of the unit
 * @param mark where the area of the map leads that is marked; null: none is
 * @param printedAt when the page was made
 */
record PaperPage(
    Paper paper,
    CheckCode code,
    Unit unit,
    @Nullable MapView map,
    String address,
    @Nullable String mark,
    Few best,
    Few missing,
    ShortNames names,
    OffsetDateTime printedAt) {

  String name(Wording w, Row row) {
    return names.of(w, row.unit());
  }

  boolean ofBodies() {
    return paper.level().equals(Level.BODY.code());
  }

  /** Why no post of a body is known. */
  String state(Row row) {
    return paper.shares().stream()
        .filter(share -> share.unit().equals(row.unit().code()))
        .map(Share::state)
        .findFirst()
        .orElse("notFound");
  }

  /** The sources that were not observing, in words. */
  String blind(Wording w) {
    return paper.blind().stream()
        .map(source -> w.named("source", source))
        .collect(Collectors.joining(", "));
  }
}
