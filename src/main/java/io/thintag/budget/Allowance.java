package io.thintag.budget;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a quota.
 *
 * @param bucket what is counted
 * @param left how much
 * @param end when the window ends; null: it ends all the time, as a rolling one does
 * @param paid things that cost nothing more within the window
 */
public record Allowance(String bucket, long left, @Nullable Instant end, Set<String> paid) {
  public Allowance {
    paid = Set.copyOf(paid);
  }
}
