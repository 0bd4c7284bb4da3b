package io.thintag.collect;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.convert.format.MapFormat;
import java.time.Duration;
import java.util.Map;

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

  public Duration within(String platform) {
    return within.getOrDefault(platform, COURTESY);
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
