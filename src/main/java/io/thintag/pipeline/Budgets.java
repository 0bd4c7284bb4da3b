package io.thintag.pipeline;

import io.thintag.budget.Allowance;
import io.thintag.budget.BudgetPlan;
import io.thintag.budget.Demand;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Cost;
import io.thintag.collect.Query;
import io.thintag.collect.Quota;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.store.CursorStore;
import io.thintag.store.CursorStore.Position;
import io.thintag.store.QuotaStore;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How each source will spend what is left of its quotas, for all campaigns together. */
@Singleton
public class Budgets {
  /** A plan is made anew after so long: what is left has changed by then. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final Sources sources;
  private final Planner planner;
  private final QuotaLedger ledger;
  private final Clock clock;
  private final @Nullable Timetable timetable;
  private final Map<String, Made> plans = new ConcurrentHashMap<>();

  Budgets(
      Transactions transactions,
      CampaignStore campaigns,
      Sources sources,
      Planner planner,
      QuotaLedger ledger,
      Clock clock,
      @Nullable Timetable timetable) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.sources = sources;
    this.planner = planner;
    this.ledger = ledger;
    this.clock = clock;
    this.timetable = timetable;
  }

  private record Made(BudgetPlan plan, Instant at) {}

  /** The plan of a source; everything is granted where nothing is counted. */
  public BudgetPlan of(RegisteredSource source) {
    Instant now = clock.instant();
    if (source.quotas().isEmpty()) {
      return BudgetPlan.of(List.of(), List.of(), now);
    }
    return plans
        .compute(
            source.name(),
            (name, made) ->
                made == null || Duration.between(made.at(), now).abs().compareTo(FRESH) >= 0
                    ? new Made(plan(source, now), now)
                    : made)
        .plan();
  }

  private BudgetPlan plan(RegisteredSource source, Instant now) {
    return transactions.write(
        connection ->
            BudgetPlan.of(demands(connection, source, now), allowances(connection, source), now));
  }

  private List<Allowance> allowances(Connection connection, RegisteredSource source)
      throws SQLException {
    List<Allowance> allowances = new ArrayList<>();
    for (QuotaLedger.Standing standing : ledger.standings(source)) {
      Quota quota = standing.quota();
      Instant now = clock.instant();
      boolean rolling = quota.window() instanceof Quota.Rolling;
      allowances.add(
          new Allowance(
              quota.bucket(),
              standing.left(),
              rolling ? null : quota.window().end(now),
              rolling
                  ? QuotaStore.things(
                      connection, source.name(), quota.bucket(), quota.window().start(now))
                  : Set.of()));
    }
    return allowances;
  }

  private List<Demand> demands(Connection connection, RegisteredSource source, Instant now)
      throws SQLException {
    List<Demand> demands = new ArrayList<>();
    for (Campaign campaign : campaigns.all()) {
      List<Query> queries =
          planner.plan(connection, source, sources.settings(source.name()), campaign);
      Map<String, Position> positions =
          CursorStore.positions(
              connection,
              source.name(),
              campaign.slug(),
              queries.stream().map(Query::target).toList());
      for (Query query : queries) {
        List<Cost> costs = source.prices().of(query);
        if (!costs.isEmpty()) {
          Position position = positions.get(query.target());
          demands.add(
              new Demand(
                  campaign.slug(),
                  query.target(),
                  costs,
                  readings(source, costs, now),
                  campaign.nextDue(now).orElse(null),
                  campaign.end().map(end -> !end.isAfter(now)).orElse(false),
                  position == null ? null : position.triedAt()));
        }
      }
    }
    return demands;
  }

  /** How often the schedule comes by until the first of the windows ends, this time included. */
  private int readings(RegisteredSource source, List<Cost> costs, Instant now) {
    Timetable plan = timetable;
    if (plan == null) {
      return 1;
    }
    return costs.stream()
        .filter(cost -> cost.thing().isEmpty())
        .map(cost -> source.quota(cost).window().end(now))
        .min(Instant::compareTo)
        .map(end -> 1 + plan.runsBetween(source.name(), now, end))
        .orElse(1);
  }
}
