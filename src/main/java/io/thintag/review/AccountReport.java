package io.thintag.review;

import io.thintag.review.AccountVerdict.Outcome;
import java.util.List;

/** What comes of accounts that somebody wants to register, in the order of the rows. */
public record AccountReport(List<AccountVerdict> rows) {
  public AccountReport {
    rows = List.copyOf(rows);
  }

  public long added() {
    return count(Outcome.NEW);
  }

  public long there() {
    return count(Outcome.THERE);
  }

  public long refused() {
    return count(Outcome.REFUSED);
  }

  private long count(Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
