package io.thintag.budget;

import io.thintag.collect.Cost;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target that wants to be read.
 *
 * @param costs what one reading takes at least
 * @param readings how often the schedule would read it until the window ends
 * @param due when the campaign must next be reported; null: it has no date ahead
 * @param over true if the campaign's period has ended
 * @param lastRead when it was last read or tried; null: never
 */
public record Demand(
    String campaign,
    String target,
    List<Cost> costs,
    int readings,
    @Nullable Instant due,
    boolean over,
    @Nullable Instant lastRead) {
  public Demand {
    costs = List.copyOf(costs);
    if (readings < 1) {
      throw new IllegalArgumentException("nobody wants to read " + target);
    }
  }
}
