package io.thintag.collect;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.convert.format.MapFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a platform lets us keep what was read before it must be read again or erased. YouTube:
 * 30 days (developer policies); TikTok: 15 days (Research API terms); elsewhere a courtesy, so that
 * deletions are honoured.
 */
@ConfigurationProperties("thintag.refresh")
public class RefreshTerms {
  private static final Duration COURTESY = Duration.ofDays(30);
  private Map<String, Duration> within = Map.of();
  private Duration ahead = Duration.ofDays(3);
  private Map<String, Duration> history = Map.of();
  private List<Duration> ages = List.of();

  public Duration within(String platform) {
    return within.getOrDefault(platform, COURTESY);
  }

  /**
   * When a post is to be read again for its counts.
   *
   * @return null: it is past all ages
   */
  public @Nullable Instant next(Instant publishedAt, Instant readAt) {
    return ages.stream()
        .map(publishedAt::plus)
        .filter(age -> age.isAfter(readAt))
        .min(Instant::compareTo)
        .orElse(null);
  }

  public List<Duration> getAges() {
    return ages;
  }

  /** Ages of a post at which its counts are read again. */
  public void setAges(List<Duration> ages) {
    this.ages = List.copyOf(ages);
  }

  public Map<String, Duration> getHistory() {
    return history;
  }

  /** Platform → how long counts may be kept that newer ones have replaced; others: for good. */
  public void setHistory(
      @MapFormat(keyFormat = io.micronaut.core.naming.conventions.StringConvention.RAW)
          Map<String, Duration> history) {
    this.history = Map.copyOf(history);
  }

  public Duration getAhead() {
    return ahead;
  }

  /** How long before a deadline posts are read again. */
  public void setAhead(Duration ahead) {
    this.ahead = ahead;
  }

  public Map<String, Duration> getWithin() {
    return within;
  }

  /** Platform → longest time between two readings. */
  public void setWithin(
      @MapFormat(keyFormat = io.micronaut.core.naming.conventions.StringConvention.RAW)
          Map<String, Duration> within) {
    this.within = Map.copyOf(within);
  }
}
