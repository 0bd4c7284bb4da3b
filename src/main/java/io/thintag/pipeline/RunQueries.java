package io.thintag.pipeline;

import io.thintag.area.Gazetteer;
import io.thintag.store.RunStore;
import io.thintag.store.RunStore.Run;
import io.thintag.tally.SourceCoverage;
import io.thintag.tally.TallyAnswer.Coverage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs as they are shown. */
@Singleton
public final class RunQueries {
  private final Transactions transactions;

  RunQueries(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs of a source, newest first, started before {@code before}; null: the newest. */
  public List<Run> latest(String source, @Nullable Instant before, int limit) {
    return transactions.write(connection -> RunStore.latest(connection, source, before, limit));
  }

  /** The newest run of a source for a campaign that reads all targets. */
  public Optional<Run> lastOfAll(String source, String campaign) {
    return transactions.write(connection -> RunStore.lastOfAll(connection, source, campaign));
  }

  /** The newest run of a source for a campaign, of whatever slice. */
  public Optional<Run> last(String source, String campaign) {
    return transactions.write(connection -> RunStore.last(connection, source, campaign));
  }

  /** What a source has watched for a campaign; nothing before its first run. */
  public Optional<Coverage> coverage(String source, String campaign) {
    return transactions
        .read(connection -> SourceCoverage.of(connection, campaign, Gazetteer.COUNTRY))
        .stream()
        .filter(coverage -> coverage.source().equals(source))
        .findFirst();
  }
}
