package io.thintag.collect.wire;

import io.thintag.collect.Cost;
import io.thintag.collect.QuotaBook;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;

/** Takes what a request costs from the quota of its source. */
@FunctionalInterface
interface Toll {

  /**
   * Pays for one sending of a request.
   *
   * @throws SourceException.QuotaSpent if there is not enough left; it must not be sent then
   */
  void pay(WireRequest request) throws SourceException.QuotaSpent;

  /** Takes back what the answer left over; without an answer nobody knows what was counted. */
  default void settle(WireRequest request, WireResponse response) {}

  static Toll of(RegisteredSource source, QuotaBook quotas) {
    return new Toll() {
      @Override
      public void pay(WireRequest request) throws SourceException.QuotaSpent {
        Cost cost = request.cost();
        if (cost != null) {
          quotas.spend(source.name(), source.quota(cost), cost, request.uri());
        }
      }

      @Override
      public void settle(WireRequest request, WireResponse response) {
        Cost cost = request.cost();
        long left = cost == null ? 0 : cost.leftOver(response);
        if (cost != null && left > 0) {
          quotas.giveBack(source.name(), source.quota(cost), left);
        }
      }
    };
  }
}
