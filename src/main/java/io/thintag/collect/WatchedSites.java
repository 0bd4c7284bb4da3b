package io.thintag.collect;

import java.util.List;

/** Addresses that a source's own settings name. */
@FunctionalInterface
public interface WatchedSites {
  List<WatchSettings> sites();
}
