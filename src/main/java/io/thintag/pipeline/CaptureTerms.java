package io.thintag.pipeline;

import io.micronaut.context.annotation.Value;
import io.thintag.store.CaptureStore;
import io.thintag.store.PartCounts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes raw answers once the term of their campaign is over. What became of their items stays
 * booked.
 */
@Singleton
public class CaptureTerms {
  private static final Logger LOG = LoggerFactory.getLogger(CaptureTerms.class);
  private static final int LISTED = 10_000;
  private static final int BATCH = 200;
  private static final Duration PARTS_KEPT = Duration.ofDays(30);

  private final Transactions transactions;
  private final Clock clock;
  private final int days;

  CaptureTerms(
      Transactions transactions, Clock clock, @Value("${thintag.captures.days}") int days) {
    if (days < 1) {
      throw new IllegalArgumentException("thintag.captures.days is less than 1: " + days);
    }
    this.transactions = transactions;
    this.clock = clock;
    this.days = days;
  }

  /**
   * Deletes what is past its term, a batch of pages to a transaction. A page with an open rejection
   * younger than twice the term keeps its raw answers, so that it can be replayed.
   *
   * @return of how many pages
   */
  public int deleteOverdue() {
    Instant now = clock.instant();
    int deleted = 0;
    List<UUID> pages;
    do {
      pages = transactions.read(c -> CaptureStore.overdue(c, now, days, LISTED));
      for (int at = 0; at < pages.size(); at += BATCH) {
        List<UUID> batch = pages.subList(at, Math.min(at + BATCH, pages.size()));
        deleted += transactions.write(c -> CaptureStore.delete(c, batch));
      }
    } while (pages.size() == LISTED);
    transactions.write(c -> PartCounts.forget(c, now.minus(PARTS_KEPT)));
    if (deleted > 0) {
      LOG.info("Raw answers of {} pages were deleted after their term", deleted);
    }
    return deleted;
  }
}
