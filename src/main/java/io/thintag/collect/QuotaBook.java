package io.thintag.collect;

import java.net.URI;

/** Keeps account of what sources have spent, for all processes together and across restarts. */
@FunctionalInterface
public interface QuotaBook {

  /**
   * Writes down a cost before the request is sent: a request that fails may have been counted all
   * the same.
   *
   * @throws SourceException.QuotaSpent if the window has not that much left; nothing is written
   */
  void spend(String source, Quota quota, Cost cost, URI uri) throws SourceException.QuotaSpent;
}
