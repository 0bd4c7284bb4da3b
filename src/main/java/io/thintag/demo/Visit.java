package io.thintag.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A request to the pretend internet.
 *
 * @param origin scheme and authority as the caller wrote them, without a slash at the end
 * @param path decoded segments of the path
 * @param parameters decoded query parameters; of repeated ones the last
 * @param sent the rest of the request
 * @param phase what is visible at present
 */
record Visit(
    String origin, List<String> path, Map<String, String> parameters, Sent sent, int phase) {

  /**
   * How a request came.
   *
   * @param method in capital letters
   * @param query not decoded; empty if there is none
   * @param authorization the header; empty if there is none
   * @param body as text; empty if there is none
   */
  record Sent(String method, String query, String authorization, String body) {}

  private static final int LARGEST_BODY = 100_000;

  Visit {
    path = List.copyOf(path);
  }

  /**
   * Reads a request.
   *
   * @param server where it came in, if it does not say so itself
   */
  static Visit of(HttpExchange exchange, URI server, int phase) throws IOException {
    URI uri = exchange.getRequestURI();
    String host = exchange.getRequestHeaders().getFirst("Host");
    List<String> path =
        Arrays.stream(uri.getRawPath().split("/"))
            .filter(segment -> !segment.isEmpty())
            .map(Addresses::decode)
            .toList();
    String origin = host == null ? server.toString() : "http://" + host;
    return new Visit(origin, path, Addresses.parameters(uri.getRawQuery()), sent(exchange), phase);
  }

  private static Sent sent(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return new Sent(
        exchange.getRequestMethod(),
        query == null ? "" : query,
        authorization == null ? "" : authorization,
        new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8));
  }

  /** A segment, or an empty text beyond the end. */
  String segment(int index) {
    return index < path.size() ? path.get(index) : "";
  }

  /** A parameter, or an empty text if it is not there. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** A parameter that is a number of 1 or more, as far as a most. */
  int number(String name, int usual, int most) {
    String digits = parameter(name);
    return digits.matches("[1-9]\\d{0,5}") ? Math.min(most, Integer.parseInt(digits)) : usual;
  }

  boolean isGet() {
    return sent.method().equals("GET");
  }

  /** Whether it carries the demo's secret as bearers of tokens do. */
  boolean hasBearer() {
    return sent.authorization().equals("Bearer " + Platform.SECRET);
  }
}
