package io.thintag.web;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An address of a page with what its query says; the state of a page lies in there. */
record Address(String path, Map<String, String> query) {

  Address {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The address of a request. */
  static Address of(HttpRequest<?> request) {
    Map<String, String> query = new LinkedHashMap<>();
    request
        .getParameters()
        .forEach((name, values) -> values.stream().findFirst().ifPresent(v -> query.put(name, v)));
    return new Address(request.getPath(), query);
  }

  Address with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.put(name, value);
    return new Address(path, changed);
  }

  Address without(String name) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.remove(name);
    return new Address(path, changed);
  }

  @Override
  public String toString() {
    return query.isEmpty()
        ? path
        : query.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
