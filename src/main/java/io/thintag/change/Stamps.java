package io.thintag.change;

import java.util.Map;

/**
 * How often each topic had changed at a moment. Numbers only grow: equal numbers mean that nothing
 * was committed between two moments.
 */
public record Stamps(Map<String, Long> numbers) {
  /** Units and the accounts of local bodies. */
  public static final String UNITS = "units";

  /** Users, their sessions and tokens. */
  public static final String ACCESS = "access";

  /** Runs and pauses of sources. */
  public static final String SOURCES = "sources";

  private static final String ALL = "all";

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

  /** The number of all that the figures of a campaign rest on. */
  public long ofFigures(String slug) {
    return of(campaign(slug), coverage(slug), UNITS);
  }

  private long number(String topic) {
    return numbers.getOrDefault(topic, 0L);
  }
}
