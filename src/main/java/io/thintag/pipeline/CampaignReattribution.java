package io.thintag.pipeline;

import io.thintag.attribute.RegisteredAccounts;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stores the new verdicts of one campaign page by page, or only compares them. */
final class CampaignReattribution {
  private final Transactions transactions;
  private final StoredVerdicts verdicts;
  private final PostStore posts;
  private final Judge judge;
  private final Clock clock;
  private final Campaign campaign;
  private final RegisteredAccounts accounts;
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
      Judge judge,
      Clock clock,
      Campaign campaign,
      RegisteredAccounts accounts,
      boolean dryRun) {
    this.transactions = transactions;
    this.verdicts = verdicts;
    this.posts = posts;
    this.judge = judge;
    this.clock = clock;
    this.campaign = campaign;
    this.accounts = accounts;
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

  /** Reads the posts again: a collector may have changed one since the page was read. */
  private VerdictChanges compare(Connection connection, Page page, VerdictChanges changes)
      throws SQLException {
    List<Verdict> stored = verdicts.find(connection, campaign.slug(), page.suspects().keySet());
    List<Stored> edited = new ArrayList<>();
    for (Verdict verdict : stored) {
      if (!isAsRead(page, verdict.stored())) {
        edited.add(verdict.stored());
      }
    }
    Map<PostKey, MembershipRow> again = new HashMap<>();
    for (MembershipRow row : judge.judge(campaign, edited, accounts)) {
      again.put(new PostKey(row.platform(), row.nativeId()), row);
    }
    for (Verdict verdict : stored) {
      PostKey key = verdict.stored().post().key();
      Suspect suspect = page.suspects().get(key);
      changes.compare(verdict.row(), again.getOrDefault(key, suspect.row()));
    }
    return changes;
  }

  private static boolean isAsRead(Page page, Stored now) {
    Suspect suspect = page.suspects().get(now.post().key());
    return suspect != null && suspect.stored().equals(now);
  }
}
