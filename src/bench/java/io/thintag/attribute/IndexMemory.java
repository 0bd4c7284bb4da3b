package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;

/** What the index keeps on the heap besides the gazetteer. */
final class IndexMemory {

  private static final int COLLECTIONS = 5;

  private IndexMemory() {}

  /** Bytes that are kept by one attributor more. */
  static long retained() {
    Gazetteer gazetteer = Gazetteer.load();
    Attributor first = new Attributor(gazetteer, Corpus.CAMPAIGN_TAGS);
    long before = used();
    Attributor second = new Attributor(gazetteer, Corpus.CAMPAIGN_TAGS);
    long after = used();
    Reference.reachabilityFence(first);
    Reference.reachabilityFence(second);
    return after - before;
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
