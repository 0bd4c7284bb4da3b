package io.thintag.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map whose areas are coloured by the share of bodies that take part.
 *
 * @param places in the order in which the keyboard goes through them
 * @param behind areas that are links in the inset
 * @param inset where crowded areas are drawn again, larger; null: nowhere
 */
record MapView(
    int width, int height, List<Place> places, List<Place> behind, @Nullable Inset inset) {

  /** Lower ends of the classes above 0, in percent. */
  private static final int[] CLASSES = {1, 20, 40, 60, 80, 100};

  /**
   * An area.
   *
   * @param shade class of the style sheet
   * @param label what is written on it; empty: it is too small
   * @param name likewise, below the label
   */
  record Place(
      String path,
      String address,
      String title,
      String shade,
      String label,
      String name,
      int x,
      int y) {}

  /** A box with areas drawn larger, and the box in the map that they come from. */
  record Inset(Box box, Box from, List<Place> places) {}

  record Box(int x, int y, int width, int height) {}

  /** The highest class. */
  static int classes() {
    return CLASSES.length;
  }

  /** The class of a share: hatched for none, darker for more, the darkest for all. */
  static int shade(long part, long whole) {
    if (part == 0) {
      return 0;
    }
    long percent = Math.max(1, part * 100 / whole);
    int shade = 0;
    while (shade < CLASSES.length && percent >= CLASSES[shade]) {
      shade++;
    }
    return shade;
  }

  /** The lowest share of a class, in percent. */
  static int lowest(int shade) {
    return shade == 0 ? 0 : CLASSES[shade - 1];
  }

  /** The words of a class. */
  static String legend(Wording w, int shade) {
    if (shade == 0) {
      return w.digits(w.t("map.class.zero"));
    }
    return shade == CLASSES.length
        ? w.percent(1, 1)
        : w.t("map.class.range", CLASSES[shade - 1], CLASSES[shade] - 1);
  }
}
