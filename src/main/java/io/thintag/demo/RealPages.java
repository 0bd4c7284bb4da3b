package io.thintag.demo;

import io.micronaut.context.annotation.Requires;
import io.thintag.pipeline.Transactions;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;

/**
 * The Facebook pages that the gazetteer names belong to real bodies. The pretend Facebook does not
 * have them, and nothing invented should seem to be theirs, so in the demo they are withdrawn.
 */
@Singleton
@Requires(env = "demo")
final class RealPages {
  private final Transactions transactions;

  RealPages(Transactions transactions) {
    this.transactions = transactions;
  }

  void setAside() {
    transactions.write(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE account SET status = 'withdrawn'
                  WHERE origin = 'gazetteer' AND platform = 'facebook' AND status <> 'withdrawn'
                  """)) {
            return update.executeUpdate();
          }
        });
  }
}
