package io.thintag.pipeline;

import io.thintag.store.RejectionLog;
import io.thintag.store.RejectionLog.After;
import io.thintag.store.RejectionLog.Entry;
import io.thintag.store.Rejections.Selection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejected items as they are shown. */
@Singleton
public final class RejectionQueries {
  private final Transactions transactions;

  RejectionQueries(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Open rejections of a campaign, newest first, behind {@code after}; null: the newest. */
  public List<Entry> page(Selection selection, @Nullable After after, int limit) {
    return transactions.read(connection -> RejectionLog.page(connection, selection, after, limit));
  }
}
