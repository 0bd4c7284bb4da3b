package io.thintag.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What came of reading rejected items again: tried = stored + duplicates + rejected.
 *
 * @param tried items whose raw answers are kept
 * @param stored items that were stored after all
 * @param duplicates items that had been stored by another way meanwhile
 * @param rejected items that are still rejected
 * @param withoutCapture items that were not tried, because their raw answers are no longer kept
 * @param why why items are still rejected, the commonest first, fifty at most
 */
public record Replay(
    int tried, int stored, int duplicates, int rejected, int withoutCapture, List<Why> why) {
  private static final int MOST_REASONS = 50;

  public Replay {
    why = List.copyOf(why);
    if (tried != stored + duplicates + rejected) {
      throw new IllegalArgumentException(
          "%d tried are not %d stored + %d duplicates + %d rejected"
              .formatted(tried, stored, duplicates, rejected));
    }
  }

  /** Why so many items are still rejected. */
  public record Why(String reason, int items) {}

  static Replay of(int stored, int duplicates, int withoutCapture, Map<String, Integer> why) {
    int rejected = why.values().stream().mapToInt(Integer::intValue).sum();
    return new Replay(
        stored + duplicates + rejected,
        stored,
        duplicates,
        rejected,
        withoutCapture,
        why.entrySet().stream()
            .map(each -> new Why(each.getKey(), each.getValue()))
            .sorted(Comparator.comparingInt(Why::items).reversed().thenComparing(Why::reason))
            .limit(MOST_REASONS)
            .toList());
  }
}
