package io.thintag.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** When people post: peaks before the due dates, quiet weekends, some of it after midnight. */
final class DemoDays {
  private static final LocalDate GOOD_FROM = LocalDate.of(2025, 3, 20);
  private static final LocalDate GOOD_TO = LocalDate.of(2025, 9, 30);
  private static final LocalDate STORIES_FROM = LocalDate.of(2023, 5, 11);
  private static final LocalDate STORIES_TO = LocalDate.of(2024, 2, 29);
  private static final LocalDate DEPARTMENT_DUE = LocalDate.of(2025, 5, 30);
  private static final LocalDate DISTRICT_DUE = LocalDate.of(2025, 6, 11);

  private final double[] good = cumulated(GOOD_FROM, GOOD_TO);
  private final double[] stories = cumulated(STORIES_FROM, STORIES_TO);

  /** A moment in the campaign's busy months, to the second. */
  Instant inside(DemoCampaign campaign, Dice dice) {
    return campaign == DemoCampaign.STORIES
        ? moment(STORIES_FROM.plusDays(day(stories, dice)), dice)
        : moment(GOOD_FROM.plusDays(day(good, dice)), dice);
  }

  /** A moment before the campaign began; now and then only half an hour before. */
  Instant before(DemoCampaign campaign, Dice dice) {
    LocalDate from = campaign == DemoCampaign.STORIES ? STORIES_FROM : GOOD_FROM;
    return dice.perMille(100)
        ? from.atStartOfDay(DemoCampaign.ZONE).toInstant().minusSeconds(dice.between(1, 1_800))
        : moment(from.minusDays(dice.between(1, 90)), dice);
  }

  private static Instant moment(LocalDate day, Dice dice) {
    int hour = dice.perMille(70) ? dice.below(7) : dice.between(7, 22);
    return LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), hour, 0)
        .plusSeconds(dice.below(3_600))
        .atZone(DemoCampaign.ZONE)
        .toInstant();
  }

  private static int day(double[] cumulated, Dice dice) {
    double point = dice.fraction() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, point);
    return Math.min(found >= 0 ? found + 1 : -found - 1, cumulated.length - 1);
  }

  private static double[] cumulated(LocalDate from, LocalDate to) {
    double[] sums = new double[(int) ChronoUnit.DAYS.between(from, to) + 1];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weight(from.plusDays(i));
      sums[i] = sum;
    }
    return sums;
  }

  private static double weight(LocalDate day) {
    double weight = 1 + rush(day, DEPARTMENT_DUE, 8) + rush(day, DISTRICT_DUE, 11);
    boolean late = day.isAfter(DISTRICT_DUE.plusDays(14));
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weight * (late ? 0.5 : 1) * (weekend ? 0.5 : 1);
  }

  private static double rush(LocalDate day, LocalDate due, double height) {
    long left = ChronoUnit.DAYS.between(day, due);
    return left < 0 || left > 10 ? 0 : height * StrictMath.pow(0.75, left);
  }
}
