package io.thintag.area;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which entries have two characters side by side in some name: a sieve that leaves few names to
 * compare. Entries are numbered from 0.
 */
final class NamePairs {
  private final int size;
  private final Map<Integer, BitSet> entries = new HashMap<>();

  NamePairs(int size) {
    this.size = size;
  }

  void add(int entry, String key) {
    for (int i = 1; i < key.length(); i++) {
      entries.computeIfAbsent(pair(key, i), pair -> new BitSet(size)).set(entry);
    }
  }

  /** All entries that may have a name with this in it, and some others. */
  BitSet candidates(String key) {
    BitSet left = new BitSet(size);
    if (key.length() < 2) {
      left.set(0, size);
      return left;
    }
    left.or(having(pair(key, 1)));
    for (int i = 2; i < key.length() && !left.isEmpty(); i++) {
      left.and(having(pair(key, i)));
    }
    return left;
  }

  private BitSet having(int pair) {
    return entries.getOrDefault(pair, new BitSet());
  }

  private static int pair(String key, int second) {
    return key.charAt(second - 1) << 16 | key.charAt(second);
  }
}
