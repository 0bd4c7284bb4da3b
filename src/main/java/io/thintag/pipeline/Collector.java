package io.thintag.pipeline;

import io.thintag.budget.BudgetPlan;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Query;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Sources;
import io.thintag.store.AccountDirectory;
import io.thintag.store.CursorStore;
import io.thintag.store.CursorStore.Position;
import io.thintag.store.RunStore.Run;
import io.thintag.store.Slice;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Runs a source for a campaign: every target that is due, page by page, each failure on its own.
 */
@Singleton
public class Collector {
  /** Accounts that others have registered are noticed by then. */
  private static final Duration ACCOUNTS_KNOWN_FOR = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final Runs runs;
  private final CampaignStore campaigns;
  private final Sources sources;
  private final Planner planner;
  private final Budgets budgets;
  private final TargetReader reader;
  private final AccountDirectory accounts;
  private final Pauses pauses;
  private final Clock clock;
  private volatile Instant accountsReadAt = Instant.EPOCH;

  Collector(
      Transactions transactions,
      Runs runs,
      CampaignStore campaigns,
      Sources sources,
      Planner planner,
      Budgets budgets,
      TargetReader reader,
      AccountDirectory accounts,
      Pauses pauses,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.campaigns = campaigns;
    this.sources = sources;
    this.planner = planner;
    this.budgets = budgets;
    this.reader = reader;
    this.accounts = accounts;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * Reads all targets on from where the last run stopped.
   *
   * @return the run as it ended
   * @throws IllegalArgumentException if there is no such source or campaign
   * @throws Pauses.Paused if the source is paused; no run is opened
   */
  public Run collect(String sourceName, String campaignSlug) {
    return collect(sourceName, campaignSlug, Slice.ALL);
  }

  /**
   * Reads the targets of one slice on from where the last run stopped.
   *
   * @return the run as it ended
   * @throws IllegalArgumentException if there is no such source or campaign
   * @throws Pauses.Paused if the source is paused; no run is opened
   */
  public Run collect(String sourceName, String campaignSlug, Slice slice) {
    RegisteredSource source = sources.require(sourceName);
    List<Campaign> all = campaigns.all();
    Campaign campaign =
        all.stream()
            .filter(c -> c.slug().equals(campaignSlug))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no campaign " + campaignSlug));
    pauses.pass(sourceName);
    return runs.run(sourceName, campaignSlug, slice, id -> read(id, source, campaign, slice, all));
  }

  /**
   * Reads one page of each target that is due and stores nothing.
   *
   * @return what the pages hold, a line for each target
   */
  public String rehearse(String sourceName, String campaignSlug) {
    RegisteredSource source = sources.require(sourceName);
    Campaign campaign =
        campaigns
            .find(campaignSlug)
            .orElseThrow(() -> new IllegalArgumentException("no campaign " + campaignSlug));
    SourceSettings settings = sources.settings(sourceName);
    List<Query> targets =
        transactions.write(connection -> planner.plan(connection, source, settings, campaign));
    return targets.stream()
        .map(query -> reader.peek(source, settings, campaign, query))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private Runs.End read(
      UUID runId, RegisteredSource source, Campaign campaign, Slice slice, List<Campaign> all) {
    Instant now = clock.instant();
    readAccounts(slice, now);
    SourceSettings settings = sources.settings(source.name());
    List<Query> targets =
        transactions.write(
            connection -> planner.plan(connection, source, settings, campaign, slice));
    Map<String, Position> positions =
        transactions.write(
            connection ->
                CursorStore.positions(
                    connection,
                    source.name(),
                    campaign.slug(),
                    targets.stream().map(Query::target).toList()));
    BudgetPlan budget = budgets.of(source);
    TargetReader.Job job = new TargetReader.Job(runId, source, settings, campaign, all);
    reader.forgo(
        job,
        targets.stream()
            .filter(
                query ->
                    budget
                        .share(campaign.slug(), query.target())
                        .filter(share -> share.granted() == 0)
                        .isPresent())
            .toList());
    List<Query> due =
        targets.stream()
            .filter(q -> !positions.getOrDefault(q.target(), Position.NEW).restsAt(now))
            .filter(q -> budget.isTurnOf(campaign.slug(), q.target(), now))
            .sorted(
                Comparator.comparing(
                    q -> positions.getOrDefault(q.target(), Position.NEW).triedAt()))
            .toList();
    RunOutcome outcome = reader.read(job, due, positions);
    return outcome.end(due.size());
  }

  private void readAccounts(Slice slice, Instant now) {
    if (slice.isAll() || accountsReadAt.plus(ACCOUNTS_KNOWN_FOR).isBefore(now)) {
      accountsReadAt = now;
      accounts.reload();
    }
  }
}
