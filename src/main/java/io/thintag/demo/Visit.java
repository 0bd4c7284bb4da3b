package io.thintag.demo;

import java.util.List;
import java.util.Map;

/**
 * A request to the pretend internet.
 *
 * @param origin scheme and authority as the caller wrote them, without a slash at the end
 * @param path decoded segments of the path
 * @param parameters decoded query parameters
 * @param phase what is visible at present
 */
record Visit(String origin, List<String> path, Map<String, String> parameters, int phase) {
  Visit {
    path = List.copyOf(path);
  }

  /** A segment, or an empty text beyond the end. */
  String segment(int index) {
    return index < path.size() ? path.get(index) : "";
  }
}
