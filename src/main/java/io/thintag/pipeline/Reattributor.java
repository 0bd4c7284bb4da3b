package io.thintag.pipeline;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.pipeline.JudgedPages.Page;
import io.thintag.pipeline.Reattribution.Progress;
import io.thintag.pipeline.Reattribution.UnitDifference;
import io.thintag.post.PostKey;
import io.thintag.store.AccountDirectory;
import io.thintag.store.PostStore;
import io.thintag.store.ReattributionLog.Entry;
import io.thintag.store.StoredVerdicts;
import io.thintag.tally.UnitPosts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges stored posts again after the gazetteer, the rules, the registered accounts or a campaign
 * were changed. Goes through a campaign page by page, one short transaction each, so that it may be
 * ended at any moment; the next one goes on from there, unless something that verdicts rest on has
 * changed since: then it begins anew. Posts whose text is erased keep their place and their units.
 */
@Singleton
public class Reattributor {
  private static final Logger LOG = LoggerFactory.getLogger(Reattributor.class);

  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final StoredVerdicts verdicts;
  private final PostStore posts;
  private final AccountDirectory accounts;
  private final Judges judges;
  private final ReattributionPlan plan;
  private final DataSource pool;
  private final Clock clock;
  private final int pageSize;

  Reattributor(
      Transactions transactions,
      CampaignStore campaigns,
      StoredVerdicts verdicts,
      PostStore posts,
      AccountDirectory accounts,
      Judges judges,
      ReattributionPlan plan,
      DataSource dataSource,
      Clock clock,
      @Value("${thintag.reattribution.page-size}") int pageSize) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.verdicts = verdicts;
    this.posts = posts;
    this.accounts = accounts;
    this.judges = judges;
    this.plan = plan;
    this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
    this.clock = clock;
    this.pageSize = pageSize;
  }

  /**
   * Judges the posts of one campaign again, or of all.
   *
   * @param slug the campaign; null: all
   * @param threads that judge; reading and writing take one each besides
   * @param goesOn asked after each page; false stops there
   * @throws IllegalArgumentException if there is no such campaign
   * @throws Reattribution.Busy if another process judges one of them again; nothing is done
   */
  public Reattribution reattribute(@Nullable String slug, int threads, Predicate<Progress> goesOn) {
    List<Campaign> wanted = campaigns(slug);
    return ReattributionLocks.with(pool, wanted, () -> run(plan.open(wanted), threads, goesOn));
  }

  /** Tells what {@link #reattribute} would do to posts and tallies, and does nothing. */
  public Reattribution rehearse(@Nullable String slug, int threads, Predicate<Progress> goesOn) {
    Result result = new Result();
    accounts.reload();
    for (Campaign campaign : campaigns(slug)) {
      result.add(judge(campaign, null, true, threads, goesOn));
    }
    return result.get();
  }

  /**
   * Judges again whatever was last judged by another state of gazetteer, rules, accounts and
   * campaign than the present one, and finishes what was interrupted.
   *
   * @throws Reattribution.Busy if another process is at it
   */
  public Reattribution catchUp(int threads, Predicate<Progress> goesOn) {
    List<Campaign> stale = campaigns.all().stream().filter(plan::isStale).toList();
    return ReattributionLocks.with(pool, stale, () -> run(plan.open(stale), threads, goesOn));
  }

  private List<Campaign> campaigns(@Nullable String slug) {
    return slug == null
        ? campaigns.all()
        : List.of(
            campaigns
                .find(slug)
                .orElseThrow(() -> new IllegalArgumentException("There is no campaign " + slug)));
  }

  private Reattribution run(List<Entry> open, int threads, Predicate<Progress> goesOn) {
    Result result = new Result();
    accounts.reload();
    for (Entry entry : open) {
      Optional<Campaign> campaign = campaigns.find(entry.campaign());
      if (campaign.isPresent() && result.finished) {
        Part part = judge(campaign.get(), entry, false, threads, goesOn);
        if (part.finished()) {
          plan.finish(entry);
        }
        result.add(part);
        log(entry.campaign(), part);
      }
    }
    return result.get();
  }

  private static void log(String campaign, Part part) {
    if (part.work().read > 0) {
      LOG.info(
          "{} {} again: {} posts read, {} verdicts changed",
          campaign,
          part.finished() ? "judged" : "stopped on being judged",
          part.work().read,
          part.work().changed);
    }
  }

  /** What came of one campaign. */
  private record Part(
      boolean finished, long resumed, CampaignReattribution work, List<UnitDifference> units) {}

  private Part judge(
      Campaign campaign,
      @Nullable Entry begun,
      boolean dryRun,
      int threads,
      Predicate<Progress> goesOn) {
    CampaignReattribution work =
        new CampaignReattribution(transactions, verdicts, posts, judges, clock, campaign, dryRun);
    long resumed = begun == null ? 0 : begun.postsRead();
    long changedBefore = begun == null ? 0 : begun.verdictsChanged();
    boolean on = true;
    try (JudgedPages pages = new JudgedPages(transactions, judges, campaign, pageSize, threads)) {
      pages.from(begun == null ? null : begun.after());
      Page page = pages.next();
      @Nullable PostKey last;
      while (on && (last = page.last()) != null) {
        work.take(page, last);
        on =
            goesOn.test(
                new Progress(campaign.slug(), resumed + work.read, changedBefore + work.changed));
        page = on ? pages.next() : page;
      }
    }
    return new Part(on, resumed, work, differences(campaign, work, dryRun));
  }

  private List<UnitDifference> differences(
      Campaign campaign, CampaignReattribution work, boolean dryRun) {
    if (work.moves.isEmpty()) {
      return List.of();
    }
    Map<String, UnitPosts.Counted> counted =
        transactions.read(
            connection -> UnitPosts.of(connection, campaign.slug(), work.moves.keySet()));
    List<UnitDifference> units = new ArrayList<>();
    new TreeMap<>(work.moves)
        .forEach(
            (code, moves) -> {
              UnitPosts.Counted now = counted.get(code);
              long difference = moves[1] - moves[0];
              long before = dryRun ? now.posts() : now.posts() - difference;
              units.add(
                  new UnitDifference(
                      campaign.slug(),
                      code,
                      now.fullName(),
                      before,
                      before + difference,
                      moves[0],
                      moves[1]));
            });
    return units;
  }

  /** Sums up over campaigns. */
  private static final class Result {
    private final Map<String, Long> before = new TreeMap<>();
    private final Map<String, Long> after = new TreeMap<>();
    private final List<UnitDifference> units = new ArrayList<>();
    private boolean finished = true;
    private long resumed;
    private long read;
    private long changed;

    void add(Part part) {
      finished &= part.finished();
      resumed += part.resumed();
      read += part.work().read;
      changed += part.work().changed;
      part.work().before.forEach((certainty, count) -> before.merge(certainty, count, Long::sum));
      part.work().after.forEach((certainty, count) -> after.merge(certainty, count, Long::sum));
      units.addAll(part.units());
    }

    Reattribution get() {
      return new Reattribution(finished, resumed, read, changed, before, after, units);
    }
  }
}
