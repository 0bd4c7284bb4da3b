package io.thintag.change;

import io.micronaut.http.HttpRequest;
import java.util.Map;
import java.util.Optional;

/**
 * How often each topic had changed at a moment. Numbers only grow: equal numbers mean that nothing
 * was committed between two moments.
 */
public record Stamps(Map<String, Long> numbers) {
  /** Units and the accounts of local bodies. */
  public static final String UNITS = "units";

  /** Users, their sessions and tokens. */
  public static final String ACCESS = "access";

  private static final String ALL = "all";

  private static final String OF_REQUEST = "thintag.stamps";

  public Stamps {
    numbers = Map.copyOf(numbers);
  }

  /** The topic of a campaign: its tallies, its posts' attributions, when it was read, itself. */
  public static String campaign(String slug) {
    return "campaign/" + slug;
  }

  /** The topic of what was watched for a campaign. */
  public static String coverage(String slug) {
    return "coverage/" + slug;
  }

  /** The number of some topics together. */
  public long of(String... topics) {
    long number = number(ALL);
    for (String topic : topics) {
      number += number(topic);
    }
    return number;
  }

  /** Keeps them with the request that they were read for. */
  public void stayWith(HttpRequest<?> request) {
    request.setAttribute(OF_REQUEST, this);
  }

  /** Those read for a request after it came in; empty: none were. */
  public static Optional<Stamps> of(HttpRequest<?> request) {
    return request.getAttribute(OF_REQUEST, Stamps.class);
  }

  private long number(String topic) {
    return numbers.getOrDefault(topic, 0L);
  }
}
