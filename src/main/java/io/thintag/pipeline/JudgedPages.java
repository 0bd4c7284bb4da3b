package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.post.PostKey;
import io.thintag.store.MembershipRow;
import io.thintag.store.StoredTexts;
import io.thintag.store.StoredTexts.Found;
import io.thintag.store.StoredTexts.Stored;
import java.sql.Connection;
import java.sql.SQLException;
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
  private final Judges judges;
  private final Campaign campaign;
  private final int pageSize;
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final ExecutorService workers;
  private final BlockingQueue<Future<Page>> ahead;

  JudgedPages(
      Transactions transactions, Judges judges, Campaign campaign, int pageSize, int threads) {
    this.transactions = transactions;
    this.judges = judges;
    this.campaign = campaign;
    this.pageSize = pageSize;
    this.workers = Executors.newFixedThreadPool(threads);
    this.ahead = new ArrayBlockingQueue<>(threads);
  }

  /**
   * A page with its new verdicts.
   *
   * @param judge who judged it
   * @param last key of its last post; null for the empty page behind the last post
   * @param read posts in it
   * @param suspects posts whose stored verdict is not known to be the same, with the new verdict
   * @param before posts by certainty as stored
   * @param after posts by certainty as judged now
   */
  record Page(
      Judge judge,
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
      Read page;
      do {
        PostKey behind = after;
        page = transactions.read(connection -> read(connection, behind));
        Read now = page;
        ahead.put(workers.submit(() -> judge(now)));
        after = now.found().isEmpty() ? null : now.lastKey();
      } while (after != null);
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

  /** Posts and who judges them. */
  private record Read(List<Found> found, Judge judge) {
    PostKey lastKey() {
      return found.get(found.size() - 1).stored().post().key();
    }
  }

  /** Not behind the store lock: what seems to change is judged again behind it. */
  private Read read(Connection connection, @Nullable PostKey behind) throws SQLException {
    List<Found> found = StoredTexts.page(connection, campaign.slug(), behind, pageSize);
    List<PostKey> keys = found.stream().map(post -> post.stored().post().key()).toList();
    return new Read(found, judges.in(connection, keys));
  }

  private Page judge(Read page) {
    List<Found> found = page.found();
    if (found.isEmpty()) {
      return new Page(page.judge(), null, 0, Map.of(), Map.of(), Map.of());
    }
    Map<PostKey, Suspect> suspects = new LinkedHashMap<>();
    Map<String, Long> before = new TreeMap<>();
    Map<String, Long> after = new TreeMap<>();
    for (Found post : found) {
      Stored stored = post.stored();
      MembershipRow row = page.judge().judge(campaign, stored.post(), stored.claimedUnit());
      before.merge(post.certainty(), 1L, Long::sum);
      after.merge(row.certainty(), 1L, Long::sum);
      Long known = post.verdictHash();
      if (known == null || known != row.verdictHash()) {
        suspects.put(stored.post().key(), new Suspect(stored, row));
      }
    }
    return new Page(page.judge(), page.lastKey(), found.size(), suspects, before, after);
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
    workers.shutdownNow();
    try {
      reader.awaitTermination(1, TimeUnit.MINUTES);
      workers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
