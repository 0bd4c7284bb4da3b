package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.pipeline.JudgedPages.Page;
import io.thintag.pipeline.JudgedPages.Suspect;
import io.thintag.post.PostKey;
import io.thintag.store.MembershipRow;
import io.thintag.store.PostStore;
import io.thintag.store.ReattributionLog;
import io.thintag.store.StoredTexts.Stored;
import io.thintag.store.StoredVerdicts;
import io.thintag.store.StoredVerdicts.Verdict;
import io.thintag.tally.Increments;
import io.thintag.tally.Increments.Touched;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Stores the new verdicts of one campaign page by page, or only compares them. */
final class CampaignReattribution {
  private final Transactions transactions;
  private final StoredVerdicts verdicts;
  private final PostStore posts;
  private final Judges judges;
  private final Clock clock;
  private final Campaign campaign;
  private final boolean dryRun;

  final Map<String, long[]> moves = new HashMap<>();
  final Map<String, Long> before = new TreeMap<>();
  final Map<String, Long> after = new TreeMap<>();
  long read;
  long changed;

  CampaignReattribution(
      Transactions transactions,
      StoredVerdicts verdicts,
      PostStore posts,
      Judges judges,
      Clock clock,
      Campaign campaign,
      boolean dryRun) {
    this.transactions = transactions;
    this.verdicts = verdicts;
    this.posts = posts;
    this.judges = judges;
    this.clock = clock;
    this.campaign = campaign;
    this.dryRun = dryRun;
  }

  /** Does one page: what changed, the tallies and how far it came, in one transaction. */
  void take(Page page, PostKey last) {
    VerdictChanges changes = new VerdictChanges(moves);
    if (!dryRun) {
      transactions.write(connection -> write(connection, page, last, changes));
    } else if (!page.suspects().isEmpty()) {
      transactions.read(connection -> compare(connection, page, changes));
    }
    page.before().forEach((certainty, count) -> before.merge(certainty, count, Long::sum));
    page.after().forEach((certainty, count) -> after.merge(certainty, count, Long::sum));
    read += page.read();
    changed += changes.verdicts.size();
  }

  private VerdictChanges write(
      Connection connection, Page page, PostKey last, VerdictChanges changes) throws SQLException {
    if (!page.suspects().isEmpty()) {
      posts.lock(
          connection, page.suspects().keySet().stream().map(PostKey::platform).distinct().toList());
      compare(connection, page, changes);
      Touched touched = Increments.removePlaces(connection, changes.left);
      posts.writeVerdicts(connection, changes.verdicts);
      posts.writeUnits(connection, changes.units);
      verdicts.keepHashes(connection, campaign.slug(), changes.same);
      Increments.addPlaces(connection, changes.joined, touched);
    }
    ReattributionLog.move(
        connection, campaign.slug(), last, page.read(), changes.verdicts.size(), clock.instant());
    return changes;
  }

  /** Reads the posts again: a collector or a person may have changed one since they were read. */
  private VerdictChanges compare(Connection connection, Page page, VerdictChanges changes)
      throws SQLException {
    Judge judge = judges.in(connection, page.suspects().keySet());
    for (Verdict verdict : verdicts.find(connection, campaign.slug(), page.suspects().keySet())) {
      Stored now = verdict.stored();
      Suspect suspect = page.suspects().get(now.post().key());
      MembershipRow row =
          suspect != null
                  && suspect.stored().equals(now)
                  && judge.knowsTheSame(page.judge(), now.post().key())
              ? suspect.row()
              : judge.judge(campaign, now.post(), now.claimedUnit());
      changes.compare(verdict.row(), row);
    }
    return changes;
  }
}
