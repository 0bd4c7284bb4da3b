package io.thintag.pipeline;

import io.thintag.tally.Recount;
import io.thintag.tally.Recount.Difference;
import jakarta.inject.Singleton;
import java.sql.Statement;
import java.util.List;

/** Proves that the roll-ups are what the posts say (invariant 4), also while posts come in. */
@Singleton
public final class Verification {
  private final Transactions transactions;

  Verification(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Roll-ups that differ from a recount, all seen at one moment; empty if none does. */
  public List<Difference> differences() {
    return transactions.rehearse(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
          }
          return Recount.differences(connection);
        });
  }
}
