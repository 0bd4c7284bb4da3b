package io.thintag.collect.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdTimeTest {

  @Test
  void readsTheTimeOfXOutOfTheId() {
    assertThat(IdTime.of("x", "1222907250383245320"))
        .hasValueSatisfying(
            time ->
                assertThat(time)
                    .isBetween(
                        Instant.parse("2020-01-30T15:00:00Z"),
                        Instant.parse("2020-01-30T19:00:00Z")));
    assertThat(IdTime.of("x", "20")).isEmpty();
  }

  @Test
  void readsNoTimeOutOfIdsThatHaveNone() {
    assertThat(IdTime.of("facebook", "61550000000001_1")).isEmpty();
    assertThat(IdTime.of("instagram", "short")).isEmpty();
    assertThat(IdTime.of("threads", "not a code!")).isEmpty();
  }
}
