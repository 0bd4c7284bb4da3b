package io.thintag.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Who comes first: campaigns near a due date, then targets never seen, then the others; campaigns
 * that are over last. Among equals, who has waited longest.
 */
final class Priority {

  /** So long before a due date its campaign goes before everything else. */
  static final Duration NEAR = Duration.ofDays(3);

  private Priority() {}

  /** The order of the first reading in a window. */
  static Comparator<Demand> first(Instant now) {
    return Comparator.comparingInt((Demand demand) -> rank(demand, now)).thenComparing(byDate());
  }

  /** The order of further readings: a target never seen has had its turn by then. */
  static Comparator<Demand> further(Instant now) {
    return Comparator.comparingInt(
            (Demand demand) -> rank(demand, now) == 1 ? 2 : rank(demand, now))
        .thenComparing(byDate());
  }

  private static int rank(Demand demand, Instant now) {
    Instant due = demand.due();
    if (due != null && due.isBefore(now.plus(NEAR))) {
      return 0;
    }
    if (demand.over()) {
      return 3;
    }
    return demand.lastRead() == null ? 1 : 2;
  }

  private static Comparator<Demand> byDate() {
    return Comparator.comparing(
            (Demand demand) -> demand.due() == null ? Instant.MAX : demand.due())
        .thenComparing(demand -> demand.lastRead() == null ? Instant.MIN : demand.lastRead())
        .thenComparing(Demand::campaign)
        .thenComparing(Demand::target);
  }
}
