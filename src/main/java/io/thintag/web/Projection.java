package io.thintag.web;

import io.thintag.web.Boundaries.Area;
import java.util.Collection;

/**
 * From degrees to whole units of a drawing: equirectangular, true along the middle parallel.
 * Neighbours share their points, so rounding leaves no gaps between them.
 */
record Projection(int west, int north, double scaleX, double scaleY, int left, int top) {
  private static final double DEGREE = 10_000;

  /** What the areas need to fill a box from the left top corner of it. */
  static Projection fitting(Collection<Area> areas, int left, int top, int width, int height) {
    int west = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    int north = Integer.MIN_VALUE;
    int south = Integer.MAX_VALUE;
    for (Area area : areas) {
      for (int[] ring : area.rings()) {
        for (int i = 0; i < ring.length; i += 2) {
          west = Math.min(west, ring[i]);
          east = Math.max(east, ring[i]);
          south = Math.min(south, ring[i + 1]);
          north = Math.max(north, ring[i + 1]);
        }
      }
    }
    double narrow = Math.cos(Math.toRadians((north + south) / 2.0 / DEGREE));
    double scale =
        Math.min(
            width / (Math.max(1, east - west) * narrow),
            height / (double) Math.max(1, north - south));
    return new Projection(west, north, scale * narrow, scale, left, top);
  }

  int x(double longitude) {
    return left + (int) Math.round((longitude - west) * scaleX);
  }

  int y(double latitude) {
    return top + (int) Math.round((north - latitude) * scaleY);
  }

  int xOfDegrees(double longitude) {
    return x(longitude * DEGREE);
  }

  int yOfDegrees(double latitude) {
    return y(latitude * DEGREE);
  }
}
