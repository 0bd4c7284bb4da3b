package io.thintag.pipeline;

import java.util.List;
import java.util.Map;

/**
 * What judging stored posts again did, or would do.
 *
 * @param finished false if it was stopped on the way; the next one goes on from there
 * @param resumed posts that an interrupted run before this one had read; not in the counts here
 * @param read posts judged
 * @param changed those whose stored verdict, evidence included, is another now
 * @param before posts by certainty of the stored verdicts
 * @param after posts by certainty of the new ones
 * @param units the units that posts came to or left, by campaign and code
 */
public record Reattribution(
    boolean finished,
    long resumed,
    long read,
    long changed,
    Map<String, Long> before,
    Map<String, Long> after,
    List<UnitDifference> units) {

  public Reattribution {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
    units = List.copyOf(units);
  }

  /**
   * How the posts of a unit change, counted as tallies count them.
   *
   * @param before posts before
   * @param after posts after: before − left + arrived
   */
  public record UnitDifference(
      String campaign,
      String unit,
      String fullName,
      long before,
      long after,
      long left,
      long arrived) {
    public long difference() {
      return after - before;
    }
  }

  /** How far it has come: posts of a campaign, those of earlier interrupted runs included. */
  public record Progress(String campaign, long read, long changed) {}

  /** Somebody else is judging a campaign's posts again right now. */
  public static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy(String campaign) {
      super(
          "The posts of "
              + campaign
              + " are being judged again by another process right now. Wait until it is done.");
    }
  }
}
