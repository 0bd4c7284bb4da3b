package io.thintag.web;

import io.thintag.review.AccountReport;
import io.thintag.review.AccountVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that are handed in as a table.
 *
 * @param text the table as it was handed in
 * @param problem why it cannot be read; null: it can, or there is none yet
 * @param report what comes of it; null: nobody asked
 * @param applied true if they are registered by now
 */
record BulkPage(
    String text,
    @Nullable String problem,
    @Nullable AccountReport report,
    List<Row> rows,
    boolean applied,
    int most,
    String csrf) {

  /**
   * What comes of one.
   *
   * @param unit whose it would be, in words
   */
  record Row(AccountVerdict verdict, String unit) {}
}
