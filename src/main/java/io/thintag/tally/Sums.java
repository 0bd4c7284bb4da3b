package io.thintag.tally;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of one roll-up, added up. */
final class Sums {
  /** Counts in the order of the columns of {@code tally}, from {@code posts} on. */
  static final int COUNTS = 13;

  private static final int FIRST_ENGAGEMENT = 5;

  private final long[] counts = new long[COUNTS];
  private @Nullable Instant first;
  private @Nullable Instant last;

  /**
   * Adds a post.
   *
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  void add(Addition post) {
    counts[0]++;
    counts[1] += post.fullyTagged() ? 1 : 0;
    counts[2] += post.inProvince() ? 1 : 0;
    counts[3] += post.inDistrict() ? 1 : 0;
    counts[4] += post.inBody() ? 1 : 0;
    add(FIRST_ENGAGEMENT, post.engagement().views());
    add(FIRST_ENGAGEMENT + 2, post.engagement().likes());
    add(FIRST_ENGAGEMENT + 4, post.engagement().comments());
    add(FIRST_ENGAGEMENT + 6, post.engagement().shares());
    span(post.publishedAt());
  }

  private void add(int column, @Nullable Long count) {
    if (count != null) {
      counts[column] = Math.addExact(counts[column], count);
      counts[column + 1]++;
    }
  }

  private void span(Instant at) {
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
  }

  long count(int column) {
    return counts[column];
  }

  Instant first() {
    return java.util.Objects.requireNonNull(first);
  }

  Instant last() {
    return java.util.Objects.requireNonNull(last);
  }
}
