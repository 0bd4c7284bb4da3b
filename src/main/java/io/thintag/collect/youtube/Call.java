package io.thintag.collect.youtube;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cost;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import java.net.URI;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/**
 * One call of a list method (developers.google.com/youtube/v3/docs).
 *
 * @param path of the method with its parameters
 * @param cost a search, or one unit for anything else
 */
record Call(String path, Cost cost) {
  static final String SEARCHES = "searches";
  static final String UNITS = "units";

  /** Most items of one answer, and most ids of one question. */
  static final int MOST = 50;

  /**
   * @param resource such as videos
   * @param part which parts of it are wanted
   */
  static Call list(String resource, String part) {
    return new Call(
        "/youtube/v3/" + resource + "?part=" + encoded(part),
        Cost.of(resource.equals("search") ? SEARCHES : UNITS, 1));
  }

  /** The same call with one more parameter; null leaves it out. */
  Call with(String name, @Nullable String value) {
    return value == null ? this : new Call(path + "&" + name + "=" + encoded(value), cost);
  }

  Listing ask(URI server, JsonMapper json, Wire wire) throws SourceException {
    String base = server.toString();
    String bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return Listing.of(wire.ask(WireRequest.api(URI.create(bare + path)).costing(cost)), json);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
