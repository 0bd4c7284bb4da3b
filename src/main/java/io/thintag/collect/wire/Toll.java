package io.thintag.collect.wire;

import io.thintag.collect.Cost;
import io.thintag.collect.QuotaBook;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;

/** Takes what a request costs from the quota of its source. */
@FunctionalInterface
interface Toll {

  /**
   * Pays for one sending of a request.
   *
   * @throws SourceException.QuotaSpent if there is not enough left; it must not be sent then
   */
  void pay(WireRequest request) throws SourceException.QuotaSpent;

  static Toll of(RegisteredSource source, QuotaBook quotas) {
    return request -> {
      Cost cost = request.cost();
      if (cost != null) {
        quotas.spend(source.name(), source.quota(cost), cost, request.uri());
      }
    };
  }
}
