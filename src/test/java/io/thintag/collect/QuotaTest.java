package io.thintag.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  @Test
  void aDayOfYouTubeBeginsAtMidnightPacificSummerAndWinter() {
    Quota.Window day = new Quota.Daily(PACIFIC);
    Instant summer = Instant.parse("2026-07-01T06:59:59Z");
    assertThat(day.start(summer)).isEqualTo("2026-06-30T07:00:00Z");
    assertThat(day.end(summer)).isEqualTo("2026-07-01T07:00:00Z");
    Instant winter = Instant.parse("2026-12-01T08:00:00Z");
    assertThat(day.start(winter)).isEqualTo("2026-12-01T08:00:00Z");
    assertThat(day.end(winter)).isEqualTo("2026-12-02T08:00:00Z");
  }

  @Test
  void theDayOnWhichTheClocksAreSetBackHasTwentyFiveHours() {
    Quota.Window day = new Quota.Daily(PACIFIC);
    Instant then = Instant.parse("2026-11-01T12:00:00Z");
    assertThat(Duration.between(day.start(then), day.end(then))).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void aMonthEndsWithItsLastDay() {
    Quota.Window month = new Quota.Monthly(ZoneId.of("Asia/Bangkok"));
    Instant last = Instant.parse("2028-02-29T16:59:59Z");
    assertThat(month.start(last)).isEqualTo("2028-01-31T17:00:00Z");
    assertThat(month.end(last)).isEqualTo("2028-02-29T17:00:00Z");
  }

  @Test
  void refusesWhatIsNoQuota() {
    assertThatThrownBy(() -> new Quota(" ", 1, new Quota.Daily(PACIFIC)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Cost.of("units", -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
