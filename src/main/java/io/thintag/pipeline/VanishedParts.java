package io.thintag.pipeline;

import io.thintag.store.PartCounts;
import io.thintag.store.PartCounts.Counts;
import io.thintag.store.PartCounts.Part;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Compares which optional parts the items of a source have with those they used to have. A part
 * that vanishes from all of them at once has most likely got another name or place.
 */
@Singleton
public class VanishedParts {
  private static final Duration NOW = Duration.ofHours(24);
  private static final Duration BEFORE = Duration.ofDays(14);

  /** Of fewer items nothing can be said. */
  private static final int LEAST_ITEMS = 20;

  private final Transactions transactions;
  private final Clock clock;

  VanishedParts(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The parts that at least half of a source's items had in 14 days and none in the last 24 h. */
  public List<Part> of(String source) {
    Instant now = clock.instant();
    Instant since = now.minus(NOW);
    return transactions.read(
        connection ->
            judge(
                PartCounts.between(connection, source, since.minus(BEFORE), since),
                PartCounts.between(connection, source, since, now.plusMillis(1))));
  }

  static List<Part> judge(Counts before, Counts now) {
    if (before.items() < LEAST_ITEMS || now.items() < LEAST_ITEMS) {
      return List.of();
    }
    return Arrays.stream(Part.values())
        .filter(
            part ->
                2 * before.with().getOrDefault(part, 0L) >= before.items()
                    && now.with().getOrDefault(part, 0L) == 0)
        .toList();
  }
}
