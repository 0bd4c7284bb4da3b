package io.thintag.pipeline;

import io.thintag.collect.Cost;
import io.thintag.collect.Quota;
import io.thintag.collect.QuotaBook;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.store.QuotaStore;
import io.thintag.store.QuotaStore.Used;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quotas of all sources, in the database that all processes share. */
@Singleton
public class QuotaLedger implements QuotaBook {
  private final Transactions transactions;
  private final Clock clock;

  QuotaLedger(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * How a quota stands.
   *
   * @param spent of its limit in the present window
   * @param more when there will be more of it than now; null: nothing is spent
   */
  public record Standing(Quota quota, long spent, @Nullable Instant more) {
    public long left() {
      return Math.max(0, quota.limit() - spent);
    }
  }

  @Override
  public void spend(String source, Quota quota, Cost cost, URI uri)
      throws SourceException.QuotaSpent {
    Instant now = clock.instant();
    boolean granted =
        transactions.write(
            connection ->
                quota.window() instanceof Quota.Rolling rolling
                    ? QuotaStore.use(
                        connection,
                        source,
                        quota.bucket(),
                        cost.thing(),
                        rolling.start(now),
                        now,
                        quota.limit())
                    : QuotaStore.spend(
                        connection,
                        source,
                        quota.bucket(),
                        quota.window().start(now),
                        cost.amount(),
                        quota.limit()));
    if (!granted) {
      Instant more = standing(source, quota).more();
      throw new SourceException.QuotaSpent(
          "the quota of %s is used up: %d %s".formatted(source, quota.limit(), quota.bucket()),
          uri,
          more == null ? quota.window().end(now) : more);
    }
  }

  /** How the quotas of a source stand. */
  public List<Standing> standings(RegisteredSource source) {
    return source.quotas().stream().map(quota -> standing(source.name(), quota)).toList();
  }

  private Standing standing(String source, Quota quota) {
    Instant now = clock.instant();
    Instant start = quota.window().start(now);
    if (quota.window() instanceof Quota.Rolling rolling) {
      Used used =
          transactions.write(
              connection -> QuotaStore.used(connection, source, quota.bucket(), start));
      Instant oldest = used.oldest();
      return new Standing(quota, used.things(), oldest == null ? null : rolling.end(oldest));
    }
    long spent =
        transactions.write(
            connection -> QuotaStore.spent(connection, source, quota.bucket(), start));
    return new Standing(quota, spent, spent == 0 ? null : quota.window().end(now));
  }
}
