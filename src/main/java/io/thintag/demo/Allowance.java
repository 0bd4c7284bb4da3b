package io.thintag.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** So many of something in a day; days begin at midnight Pacific time. */
final class Allowance {
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private final int most;
  private final Clock clock;
  private LocalDate day = LocalDate.MIN;
  private int used;

  Allowance(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Takes one, unless none is left today. */
  synchronized boolean take() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), PACIFIC);
    if (!today.equals(day)) {
      day = today;
      used = 0;
    }
    if (used >= most) {
      return false;
    }
    used++;
    return true;
  }
}
