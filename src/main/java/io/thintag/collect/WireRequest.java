package io.thintag.collect;

import java.net.URI;
import java.util.Map;

/**
 * A GET.
 *
 * @param uri absolute; never with a secret in it, since it is kept
 * @param headers request headers beyond those the wire sets itself (User-Agent, Authorization)
 * @param publicPage true if robots.txt and the delay between requests to one host apply
 */
public record WireRequest(URI uri, Map<String, String> headers, boolean publicPage) {
  public WireRequest {
    headers = Map.copyOf(headers);
  }

  public static WireRequest api(URI uri) {
    return new WireRequest(uri, Map.of(), false);
  }

  public static WireRequest page(URI uri) {
    return new WireRequest(uri, Map.of(), true);
  }

  public WireRequest with(String header, String value) {
    var more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new WireRequest(uri, more, publicPage);
  }
}
