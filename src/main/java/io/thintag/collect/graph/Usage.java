package io.thintag.collect.graph;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * How much of its limits a token has used up, as the headers of an answer say
 * (developers.facebook.com/docs/graph-api/overview/rate-limiting).
 *
 * @param percent the highest of all counts; 0 if nothing is told
 * @param regain how long until access is given back; zero if it is not taken or nothing is told
 */
public record Usage(long percent, Duration regain) {
  private static final List<String> HEADERS =
      List.of("X-Business-Use-Case-Usage", "X-App-Usage", "X-Page-Usage");

  private static final Duration LONGEST = Duration.ofHours(24);

  /** From here on Meta wants to be asked more slowly. */
  private static final int HIGH = 75;

  static final Usage UNKNOWN = new Usage(0, Duration.ZERO);

  /** The highest of what the headers of an answer say. */
  public static Usage of(WireResponse response, JsonMapper json) {
    Usage most = UNKNOWN;
    for (String name : HEADERS) {
      for (String header : response.headers().getOrDefault(name, List.of())) {
        most = most.and(read(header, json));
      }
    }
    return most;
  }

  /** Whether to ask no more than must be. */
  public boolean isHigh() {
    return percent >= HIGH;
  }

  private static Usage read(String header, JsonMapper json) {
    try {
      JsonNode tree = json.readValue(header, Argument.of(JsonNode.class));
      return tree == null ? UNKNOWN : in(tree);
    } catch (IOException e) {
      // A header is only advice; the answer that came with it is as good without.
      return UNKNOWN;
    }
  }

  private static Usage in(JsonNode tree) {
    Usage most = UNKNOWN;
    if (tree.isObject()) {
      for (var entry : tree.entries()) {
        most = most.and(in(entry.getKey(), entry.getValue()));
      }
    } else if (tree.isArray()) {
      for (JsonNode each : tree.values()) {
        most = most.and(in(each));
      }
    }
    return most;
  }

  private static Usage in(String name, JsonNode value) {
    if (!value.isNumber()) {
      return in(value);
    }
    return switch (name) {
      case "call_count", "total_time", "total_cputime" ->
          new Usage(value.getLongValue(), Duration.ZERO);
      case "estimated_time_to_regain_access" -> new Usage(0, minutes(value.getLongValue()));
      default -> UNKNOWN;
    };
  }

  private static Duration minutes(long told) {
    return Duration.ofMinutes(Math.max(0, Math.min(told, LONGEST.toMinutes())));
  }

  private Usage and(Usage other) {
    return new Usage(
        Math.max(percent, other.percent),
        regain.compareTo(other.regain) < 0 ? other.regain : regain);
  }
}
