package io.thintag.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Posts over time in one unit, a series per platform. Buckets without posts are there with 0, from
 * the first bucket with a post of any platform to the last.
 *
 * @param bucket day, week (beginning on Monday) or month
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Timeline(String campaign, String unit, String bucket, List<Series> series) {

  /** One platform's points in the order of time. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Series(String platform, List<Point> points) {}

  /**
   * One bucket.
   *
   * @param start its first Asia/Bangkok day
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Point(LocalDate start, long posts, long fullyTagged) {}

  /** How days are put together. */
  public enum Bucket {
    DAY,
    WEEK,
    MONTH;

    /** The word used in addresses and SQL. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Bucket> of(String code) {
      for (Bucket bucket : values()) {
        if (bucket.code().equals(code)) {
          return Optional.of(bucket);
        }
      }
      return Optional.empty();
    }
  }
}
