package io.thintag.pipeline;

import io.thintag.attribute.RegisteredAccounts;
import io.thintag.campaign.Campaign;
import io.thintag.post.PostKey;
import io.thintag.store.MembershipRow;
import io.thintag.store.StoredTexts;
import io.thintag.store.StoredTexts.Found;
import io.thintag.store.StoredTexts.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The stored posts of a campaign, read ahead on one thread and judged on others without any lock,
 * handed out page by page in the order of their keys. A few pages are in memory at a time.
 */
final class JudgedPages implements AutoCloseable {
  private final Transactions transactions;
  private final Judge judge;
  private final Campaign campaign;
  private final RegisteredAccounts accounts;
  private final int pageSize;
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final ExecutorService judges;
  private final BlockingQueue<Future<Page>> ahead;

  JudgedPages(
      Transactions transactions,
      Judge judge,
      Campaign campaign,
      RegisteredAccounts accounts,
      int pageSize,
      int threads) {
    this.transactions = transactions;
    this.judge = judge;
    this.campaign = campaign;
    this.accounts = accounts;
    this.pageSize = pageSize;
    this.judges = Executors.newFixedThreadPool(threads);
    this.ahead = new ArrayBlockingQueue<>(threads);
  }

  /**
   * A page with its new verdicts.
   *
   * @param last key of its last post; null for the empty page behind the last post
   * @param read posts in it
   * @param suspects posts whose stored verdict is not known to be the same, with the new verdict
   * @param before posts by certainty as stored
   * @param after posts by certainty as judged now
   */
  record Page(
      @Nullable PostKey last,
      int read,
      Map<PostKey, Suspect> suspects,
      Map<String, Long> before,
      Map<String, Long> after) {}

  /** A post as it was read and what it was judged to be. */
  record Suspect(Stored stored, MembershipRow row) {}

  /** Starts reading behind a key; null: from the first post. */
  void from(@Nullable PostKey start) {
    reader.execute(() -> readAll(start));
  }

  private void readAll(@Nullable PostKey start) {
    try {
      @Nullable PostKey after = start;
      List<Found> page;
      do {
        PostKey behind = after;
        page =
            transactions.read(
                connection -> StoredTexts.page(connection, campaign.slug(), behind, pageSize));
        List<Found> read = page;
        ahead.put(judges.submit(() -> judge(read)));
        after = read.isEmpty() ? null : key(read);
      } while (!page.isEmpty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      hand(CompletableFuture.failedFuture(e));
    }
  }

  private void hand(Future<Page> failed) {
    try {
      ahead.put(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static PostKey key(List<Found> page) {
    return page.get(page.size() - 1).stored().post().key();
  }

  private Page judge(List<Found> found) {
    if (found.isEmpty()) {
      return new Page(null, 0, Map.of(), Map.of(), Map.of());
    }
    List<Stored> stored = found.stream().map(Found::stored).toList();
    List<MembershipRow> rows = judge.judge(campaign, stored, accounts);
    Map<PostKey, Suspect> suspects = new LinkedHashMap<>();
    Map<String, Long> before = new TreeMap<>();
    Map<String, Long> after = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      MembershipRow row = rows.get(i);
      before.merge(found.get(i).certainty(), 1L, Long::sum);
      after.merge(row.certainty(), 1L, Long::sum);
      Long known = found.get(i).verdictHash();
      if (known == null || known != row.verdictHash()) {
        suspects.put(stored.get(i).post().key(), new Suspect(stored.get(i), row));
      }
    }
    return new Page(key(found), found.size(), suspects, before, after);
  }

  /** The next page; empty behind the last post. */
  Page next() {
    try {
      return ahead.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Judging stored posts again was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Ends the threads; one that waits for the database ends with its answer. */
  @Override
  public void close() {
    reader.shutdownNow();
    judges.shutdownNow();
    try {
      reader.awaitTermination(1, TimeUnit.MINUTES);
      judges.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
