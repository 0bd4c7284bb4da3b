package io.thintag.pipeline;

import io.thintag.store.Harvest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a source brought with its own history: one that answers but suddenly brings next to
 * nothing is more likely out of order than the country silent.
 */
@Singleton
public class SilenceDetector {
  private static final int DAYS = 14;

  /** Of a source that is younger nothing can be said. */
  private static final int LEAST_DAYS = 5;

  /** In standard deviations: by chance alone once in ten thousand days. */
  private static final double FAR_BELOW = 3.72;

  private final Transactions transactions;
  private final Clock clock;

  SilenceDetector(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A source far below its history.
   *
   * @param expected new posts of an ordinary 24 hours: the median of the days before
   * @param found new posts of the last 24 hours
   */
  public record Silence(long expected, long found) {}

  /** Whether a source is far below its own history at present. */
  public Optional<Silence> of(String source) {
    return judge(
        transactions.read(
            connection -> Harvest.days(connection, source, clock.instant(), DAYS + 1)));
  }

  /**
   * The last of days against the others.
   *
   * @param days new posts, the latest day first
   */
  static Optional<Silence> judge(List<Long> days) {
    if (days.size() <= LEAST_DAYS) {
      return Optional.empty();
    }
    List<Long> before = days.subList(1, days.size()).stream().sorted().toList();
    // Half of what is ordinary: weekends and holidays are quiet, too.
    long expected = before.get(before.size() / 2);
    long found = days.get(0);
    return deviations(found, expected / 2.0) < -FAR_BELOW
        ? Optional.of(new Silence(expected, found))
        : Optional.empty();
  }

  /**
   * How far a count lies from the mean it was drawn from, if posts come independently (Anscombe).
   */
  private static double deviations(long count, double mean) {
    return 2 * (Math.sqrt(count + 0.375) - Math.sqrt(mean + 0.375));
  }
}
