package io.thintag.web;

import io.thintag.web.Boundaries.Area;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Areas drawn beside each other.
 *
 * @param bottom where the lowest of them ends
 * @param outlines by code
 */
record Drawing(Projection projection, int bottom, Map<String, Outline> outlines) {
  static Drawing of(List<Area> areas, int left, int top, int width, int height) {
    Projection projection = Projection.fitting(areas, left, top, width, height);
    Map<String, Outline> outlines = new HashMap<>();
    areas.forEach(area -> outlines.put(area.code(), Outline.of(area, projection)));
    int bottom = outlines.values().stream().mapToInt(Outline::bottom).max().orElse(top);
    return new Drawing(projection, bottom, outlines);
  }
}
