package io.thintag.pipeline;

import io.thintag.area.Gazetteer;
import io.thintag.attribute.Attributor;
import io.thintag.campaign.Campaign;
import io.thintag.store.ReattributionLog;
import io.thintag.store.ReattributionLog.Entry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows which campaigns are to be judged again and from where. */
@Singleton
final class ReattributionPlan {
  private final Transactions transactions;
  private final Gazetteer gazetteer;
  private final Clock clock;

  ReattributionPlan(Transactions transactions, Gazetteer gazetteer, Clock clock) {
    this.transactions = transactions;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /** True if the last verdicts rest on something that is different now, or were not finished. */
  boolean isStale(Campaign campaign) {
    return transactions.read(
        connection ->
            ReattributionLog.find(connection, campaign.slug())
                .filter(Entry::finished)
                .filter(entry -> isOfNow(connection, entry))
                .isEmpty());
  }

  private boolean isOfNow(Connection connection, Entry entry) {
    try {
      return entry.fingerprint().equals(fingerprint(connection, entry.campaign()));
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  private String fingerprint(Connection connection, String campaign) throws SQLException {
    return ReattributionLog.fingerprint(
        connection, campaign, Attributor.RULES, gazetteer.version());
  }

  /**
   * Those of the campaigns that are to be done. If one of them was interrupted and nothing has
   * changed since, it is gone on with, and those that were finished before it are left alone.
   */
  List<Entry> open(List<Campaign> wanted) {
    return transactions.write(
        connection -> {
          List<Entry> found = new ArrayList<>();
          for (Campaign campaign : wanted) {
            ReattributionLog.find(connection, campaign.slug())
                .filter(entry -> isOfNow(connection, entry))
                .ifPresent(found::add);
          }
          boolean goesOn = found.stream().anyMatch(entry -> !entry.finished());
          List<Entry> open = new ArrayList<>();
          for (Campaign campaign : wanted) {
            Optional<Entry> known =
                found.stream().filter(e -> e.campaign().equals(campaign.slug())).findFirst();
            if (!goesOn || known.isEmpty()) {
              String fingerprint = fingerprint(connection, campaign.slug());
              ReattributionLog.begin(connection, campaign.slug(), fingerprint, clock.instant());
              open.add(new Entry(campaign.slug(), fingerprint, null, 0, 0, false));
            } else if (!known.get().finished()) {
              open.add(known.get());
            }
          }
          return open;
        });
  }

  void finish(Entry entry) {
    transactions.write(
        connection -> {
          ReattributionLog.finish(connection, entry.campaign(), clock.instant());
          return entry;
        });
  }
}
