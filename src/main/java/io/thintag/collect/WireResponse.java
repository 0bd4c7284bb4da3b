package io.thintag.collect;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A response as it came.
 *
 * @param uri where it came from in the end, redirects followed
 * @param headers names without regard to case
 * @param body raw bytes, decompressed, not decoded
 * @param at when it arrived
 */
public record WireResponse(
    URI uri, int status, Map<String, List<String>> headers, byte[] body, Instant at) {
  public WireResponse {
    var sorted = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
    headers = sorted;
  }

  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** True if the server says nothing changed since the last answer. */
  public boolean notModified() {
    return status == 304;
  }
}
