package io.thintag.schedule;

import io.thintag.campaign.Campaign;
import io.thintag.store.Slice;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * The times that a cron expression of Quartz means in Asia/Bangkok. If they are equally far apart,
 * slices can be spread over the interval between them.
 *
 * @param interval between any two times; nothing: they are not equally far apart
 */
record Rhythm(String cron, Optional<Duration> interval) {
  static final TimeZone BANGKOK = TimeZone.getTimeZone(Campaign.ZONE);

  /** So many times, or so long a span of them, are looked at. */
  private static final int TIMES_AT_LEAST = 14;

  private static final int TIMES_AT_MOST = 5_000;
  private static final Duration SPAN = Duration.ofDays(8);

  /**
   * Reads a cron expression.
   *
   * @param owner what it is for, for the message
   * @throws IllegalArgumentException if it is none
   */
  static Rhythm of(String cron, String owner, Instant now) {
    return new Rhythm(cron, interval(expression(cron, owner), now));
  }

  private static CronExpression expression(String cron, String owner) {
    try {
      CronExpression expression = new CronExpression(cron);
      expression.setTimeZone(BANGKOK);
      return expression;
    } catch (ParseException e) {
      throw new IllegalArgumentException(
          "The schedule «" + cron + "» of " + owner + " is no Quartz cron expression", e);
    }
  }

  private static Optional<Duration> interval(CronExpression expression, Instant now) {
    Date first = expression.getNextValidTimeAfter(Date.from(now));
    Date second = first == null ? null : expression.getNextValidTimeAfter(first);
    if (first == null || second == null) {
      return Optional.empty();
    }
    long interval = second.getTime() - first.getTime();
    Date last = second;
    for (int times = 2; times < TIMES_AT_MOST && !isEnough(times, first, last); times++) {
      Date next = expression.getNextValidTimeAfter(last);
      if (next == null || next.getTime() - last.getTime() != interval) {
        return Optional.empty();
      }
      last = next;
    }
    return Optional.of(Duration.ofMillis(interval));
  }

  private static boolean isEnough(int times, Date first, Date last) {
    return times >= TIMES_AT_LEAST && last.getTime() - first.getTime() >= SPAN.toMillis();
  }

  /** The first time after a moment; nothing: there is none any more. */
  Optional<Instant> after(Instant moment) {
    return Optional.ofNullable(expression(cron, cron).getNextValidTimeAfter(Date.from(moment)))
        .map(Date::toInstant);
  }

  /**
   * When a slice is first read after a moment: slice k of n k/n of the interval after each time. As
   * campaigns share the accounts, each has a shift of its own, so that they do not meet.
   *
   * @throws java.util.NoSuchElementException if the times are not equally far apart
   */
  Instant spread(Slice slice, String campaign, Instant moment) {
    long length = interval.orElseThrow().toMillis();
    double share = (slice.number() - 1.0) / slice.of() + shift(campaign);
    long place = (long) ((share - Math.floor(share)) * length);
    long time = after(moment).orElseThrow().toEpochMilli() + place;
    return Instant.ofEpochMilli(time - (time - moment.toEpochMilli() - 1) / length * length);
  }

  private static double shift(String campaign) {
    return Integer.toUnsignedLong(campaign.hashCode() * 0x9E3779B1) / (double) (1L << 32);
  }
}
