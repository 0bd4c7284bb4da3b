package io.thintag.collect;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question to a server: a GET, or a POST where a platform takes its queries so.
 *
 * @param uri absolute; never with a secret in it, since it is kept
 * @param headers request headers beyond those the wire sets itself (User-Agent, Authorization)
 * @param publicPage true if robots.txt applies: a page made for people, not an interface made for
 *     programs
 * @param body to be posted, without secrets; JSON unless a Content-Type among the headers says
 *     otherwise; null: a GET
 * @param cost what it takes from the source's quota each time it is sent; null: nothing
 */
public record WireRequest(
    URI uri,
    Map<String, String> headers,
    boolean publicPage,
    @Nullable String body,
    @Nullable Cost cost) {
  public WireRequest {
    headers = Map.copyOf(headers);
    if (!uri.isAbsolute()) {
      throw new IllegalArgumentException("not an absolute address: " + uri);
    }
    if (headers.keySet().stream().anyMatch("Authorization"::equalsIgnoreCase)) {
      throw new IllegalArgumentException("a kept request must hold no secret");
    }
  }

  /** A GET. */
  public WireRequest(URI uri, Map<String, String> headers, boolean publicPage) {
    this(uri, headers, publicPage, null, null);
  }

  /** A POST, or a GET if there is no body. */
  public WireRequest(
      URI uri, Map<String, String> headers, boolean publicPage, @Nullable String body) {
    this(uri, headers, publicPage, body, null);
  }

  public static WireRequest api(URI uri) {
    return new WireRequest(uri, Map.of(), false);
  }

  /** A query that is posted. */
  public static WireRequest post(URI uri, String json) {
    return new WireRequest(uri, Map.of(), false, json);
  }

  public static WireRequest page(URI uri) {
    return new WireRequest(uri, Map.of(), true);
  }

  public WireRequest with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new WireRequest(uri, more, publicPage, body, cost);
  }

  /** The same request with its price. */
  public WireRequest costing(Cost price) {
    return new WireRequest(uri, headers, publicPage, body, price);
  }
}
