package io.thintag.collect.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.collect.WireResponse;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateLimitTest {
  private static final Instant NOW = Instant.parse("2026-08-02T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Retry-After       | 90                            | 2026-08-02T00:01:30Z
          Retry-After       | Sun, 02 Aug 2026 00:10:00 GMT | 2026-08-02T00:10:00Z
          Retry-After       | Sat, 01 Aug 2026 23:00:00 GMT | 2026-08-02T00:00:00Z
          Retry-After       | 999999                        | 2026-08-03T00:00:00Z
          Retry-After       | soon                          | 2026-08-02T00:05:00Z
          Retry-After       | -5                            | 2026-08-02T00:05:00Z
          X-RateLimit-Reset | 2026-08-02T00:03:00.618774Z   | 2026-08-02T00:03:00.618774Z
          X-RateLimit-Reset | 1785628980                    | 2026-08-02T00:03:00Z
          X-RateLimit-Reset | 1785628980000                 | 2026-08-02T00:03:00Z
          X-RateLimit-Reset | 45                            | 2026-08-02T00:00:45Z
          RateLimit-Reset   | 45                            | 2026-08-02T00:00:45Z
          X-Other           | 45                            | 2026-08-02T00:05:00Z
          """)
  void understandsEveryFormAndStaysBetweenNowAndADay(String header, String value, Instant until) {
    assertThat(RateLimit.until(answer(Map.of(header, value)))).isEqualTo(until);
  }

  @Test
  void isExhaustedOnlyWhenNothingRemains() {
    Map<String, String> headers = new HashMap<>(Map.of("X-RateLimit-Reset", "45"));
    headers.put("X-RateLimit-Remaining", "1");
    assertThat(RateLimit.exhausted(answer(headers))).isEmpty();

    headers.put("X-RateLimit-Remaining", "0");
    assertThat(RateLimit.exhausted(answer(headers))).contains(NOW.plusSeconds(45));
  }

  private static WireResponse answer(Map<String, String> headers) {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return new WireResponse(URI.create("http://a.example/"), 429, lists, new byte[0], NOW);
  }
}
