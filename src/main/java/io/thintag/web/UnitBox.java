package io.thintag.web;

import io.thintag.area.Unit;
import java.util.List;

/**
 * A search for a unit, and what it found.
 *
 * @param path of the page that shows a unit
 * @param asked the words that were looked for; empty: none yet
 * @param more true if there is more than is shown
 */
record UnitBox(String path, String asked, List<Found> found, boolean more) {
  UnitBox {
    found = List.copyOf(found);
  }

  /** A unit with the names of what it lies in. */
  record Found(Unit unit, String places) {}

  String address(Unit unit) {
    return Address.of(path).with("unit", unit.code()).toString();
  }

  /** For people who listen: what is shown changes without a new page. */
  String said(Wording w) {
    if (asked.isEmpty()) {
      return w.t("kit.find.hint");
    }
    if (found.isEmpty()) {
      return w.t("kit.find.none", asked);
    }
    return more ? w.t("kit.find.more", found.size()) : w.t("kit.find.found", found.size());
  }
}
