package io.thintag.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * What a platform grants: so much of something in a window of time.
 *
 * @param bucket what is counted, such as {@code searches}; a source may have several
 * @param limit most that may be spent in one window
 */
public record Quota(String bucket, long limit, Window window) {

  public Quota {
    if (bucket.isBlank() || limit < 0) {
      throw new IllegalArgumentException("no quota: " + limit + " of «" + bucket + "»");
    }
  }

  /** When the count begins anew. */
  public sealed interface Window {

    /** Start of the window that holds the moment. */
    Instant start(Instant moment);

    /** End of the window that holds the moment, which belongs to the next one. */
    Instant end(Instant moment);
  }

  /** Every midnight of a zone. YouTube: Pacific time; TikTok: UTC. */
  public record Daily(ZoneId zone) implements Window {
    @Override
    public Instant start(Instant moment) {
      return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant end(Instant moment) {
      return moment.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
  }

  /** Every full hour. */
  public record Hourly() implements Window {
    @Override
    public Instant start(Instant moment) {
      return moment.truncatedTo(ChronoUnit.HOURS);
    }

    @Override
    public Instant end(Instant moment) {
      return start(moment).plus(1, ChronoUnit.HOURS);
    }
  }

  /** With the first of every month of a zone, as money is. */
  public record Monthly(ZoneId zone) implements Window {
    @Override
    public Instant start(Instant moment) {
      return first(moment).toInstant();
    }

    @Override
    public Instant end(Instant moment) {
      return first(moment).plusMonths(1).toInstant();
    }

    private ZonedDateTime first(Instant moment) {
      return moment
          .atZone(zone)
          .with(TemporalAdjusters.firstDayOfMonth())
          .truncatedTo(ChronoUnit.DAYS);
    }
  }

  /**
   * Different things within a span that ends now: one asked for again within its span costs nothing
   * and starts no new one. Instagram: 30 hashtags in 7 days.
   */
  public record Rolling(Duration span) implements Window {
    @Override
    public Instant start(Instant moment) {
      return moment.minus(span);
    }

    @Override
    public Instant end(Instant moment) {
      return moment.plus(span);
    }
  }
}
