package io.thintag.tally;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the tallies.
 *
 * @param campaign slug
 * @param level {@code province}, {@code district} or {@code body}: one row per unit of it
 * @param within code of the unit inside which the rows lie; {@code TH} for all
 * @param platform only this one; null: all
 * @param from first Asia/Bangkok day; null: from the beginning
 * @param to last Asia/Bangkok day, included; null: to the end
 * @param scope code of the campaign's scope: bodies outside are not expected
 * @param expectedKinds kinds of local body that the campaign asks, as in {@code unit.kind}
 */
public record TallyQuestion(
    String campaign,
    String level,
    String within,
    @Nullable String platform,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String scope,
    Set<String> expectedKinds) {
  public TallyQuestion {
    expectedKinds = Set.copyOf(expectedKinds);
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " is after to " + to);
    }
  }

  boolean ofDays() {
    return from != null || to != null;
  }
}
