package io.thintag.web;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The boundaries of provinces and districts as they came with the gazetteer; who shows them names
 * their source, see the gazetteer's NOTICE.md. Immutable.
 */
@Singleton
final class Boundaries {
  private static final double UNITS_PER_DEGREE = 10_000;

  /**
   * An area.
   *
   * @param rings longitude and latitude in turn, in ten-thousandths of a degree (WGS 84)
   */
  record Area(String code, List<int[]> rings) {}

  private final List<Area> provinces;
  private final Map<String, List<Area>> districts;

  Boundaries(JsonMapper json) {
    provinces = read(json, "provinces", "province_code");
    districts =
        read(json, "districts", "district_code").stream()
            .collect(Collectors.groupingBy(area -> area.code().substring(0, 2)));
  }

  List<Area> provinces() {
    return provinces;
  }

  /** The districts of a province; none for unknown codes. */
  List<Area> districts(String province) {
    return districts.getOrDefault(province, List.of());
  }

  private static List<Area> read(JsonMapper json, String name, String code) {
    String file = "/gazetteer/" + name + ".geojson";
    try (InputStream bytes = Boundaries.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("not in the jar: " + file);
      }
      JsonNode all = json.readValue(bytes, Argument.of(JsonNode.class));
      List<Area> areas = new ArrayList<>();
      for (JsonNode feature : all.get("features").values()) {
        areas.add(
            new Area(
                feature.get("properties").get(code).getStringValue(),
                rings(feature.get("geometry"))));
      }
      return areas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<int[]> rings(JsonNode geometry) {
    JsonNode coordinates = geometry.get("coordinates");
    List<int[]> rings = new ArrayList<>();
    if (geometry.get("type").getStringValue().equals("Polygon")) {
      coordinates.values().forEach(ring -> rings.add(points(ring)));
    } else {
      coordinates
          .values()
          .forEach(polygon -> polygon.values().forEach(ring -> rings.add(points(ring))));
    }
    return List.copyOf(rings);
  }

  private static int[] points(JsonNode ring) {
    int[] points = new int[ring.size() * 2];
    int at = 0;
    for (JsonNode point : ring.values()) {
      points[at++] =
          (int) Math.round(point.get(0).getNumberValue().doubleValue() * UNITS_PER_DEGREE);
      points[at++] =
          (int) Math.round(point.get(1).getNumberValue().doubleValue() * UNITS_PER_DEGREE);
    }
    return points;
  }
}
