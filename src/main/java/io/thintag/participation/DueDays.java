package io.thintag.participation;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.DueDate;
import io.thintag.campaign.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Until when a body may take part: the due date of the tier that it answers to, else that of the
 * next tier above which has one.
 */
final class DueDays {
  private static final int DISTRICT_DIGITS = 4;

  private final Map<Tier, LocalDate> days = new EnumMap<>(Tier.class);
  private final Instant now;

  DueDays(Campaign campaign, Instant now) {
    this.now = now;
    for (DueDate due : campaign.dueDates()) {
      days.put(due.tier(), due.date());
    }
  }

  /** The day for a body that answers to this unit; null: there is none. */
  @Nullable LocalDate of(@Nullable String reportsTo) {
    boolean toDistrict = reportsTo != null && reportsTo.length() == DISTRICT_DIGITS;
    return Stream.of(Tier.DISTRICT, Tier.PROVINCE, Tier.DEPARTMENT)
        .filter(tier -> tier != Tier.DISTRICT || toDistrict)
        .map(days::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** How a body stands to its day. That nothing came is said only of bodies that were watched. */
  @Nullable Timing timing(State state, @Nullable LocalDate due, @Nullable Instant firstPostAt) {
    if (due == null) {
      return null;
    }
    Instant passed = due.plusDays(1).atStartOfDay(Campaign.ZONE).toInstant();
    if (firstPostAt != null) {
      return firstPostAt.isBefore(passed) ? Timing.ON_TIME : Timing.LATE;
    }
    return state == State.NOT_FOUND && !now.isBefore(passed) ? Timing.OVERDUE : null;
  }
}
