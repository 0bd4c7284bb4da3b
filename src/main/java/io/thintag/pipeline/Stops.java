package io.thintag.pipeline;

import io.thintag.store.RunStore.State;
import io.thintag.store.WorkStore;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells work whether somebody, here or in another process, wants it to stop. */
@Singleton
final class Stops {
  private final Transactions transactions;

  Stops(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Somebody wants the work to stop. What it has stored stays. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(String by) {
      super("Cancelled by " + by, null, false, false);
    }

    Runs.End end() {
      return new Runs.End(State.CANCELLED, String.valueOf(getMessage()));
    }
  }

  /**
   * Asked between two pages.
   *
   * @throws Stopped if the run shall stop
   */
  void check(UUID run) {
    transactions
        .read(connection -> WorkStore.cancelledBy(connection, run))
        .ifPresent(
            by -> {
              throw new Stopped(by);
            });
  }
}
