package io.thintag.collect;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code thintag.sources.<name>} sets for one source.
 *
 * @param name the source's name
 * @param enabled false: the source is off and says so
 * @param baseUrl servers to ask; may point anywhere for tests
 * @param schedule cron expression of Quartz, in Asia/Bangkok; empty for a source that is never read
 *     by the clock
 * @param pageSize items asked for per page
 * @param delay shortest pause between an answer and the next request to the same host
 * @param timeout longest wait for an answer
 * @param attempts requests made for one page before it counts as unavailable
 * @param backoff first pause before a retry; doubles each time, with jitter
 */
@EachProperty("thintag.sources")
public record SourceSettings(
    @Parameter String name,
    boolean enabled,
    @Nullable List<URI> baseUrl,
    String schedule,
    int pageSize,
    Duration delay,
    Duration timeout,
    int attempts,
    Duration backoff) {

  public SourceSettings {
    baseUrl = baseUrl == null ? List.of() : List.copyOf(baseUrl);
    if (pageSize < 1 || attempts < 1) {
      throw new IllegalArgumentException(
          "thintag.sources." + name + ": page-size and attempts must be at least 1");
    }
  }
}
