package io.thintag.collect.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.thintag.collect.Recorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VideoIdTest {
  private static final String PAGE = Recorded.text("collect/tiktok/video_page_2024.html");

  @Test
  void tellsTheTimeThatARecordedPageOfTheVideoShows() throws Exception {
    Instant shown = Instant.ofEpochSecond(Long.parseLong(first("\"createTime\":\"(\\d+)\"")));

    assertThat(VideoId.time(first("\"itemStruct\":\\{\"id\":\"(\\d+)\"")))
        .isCloseTo(shown, within(5, ChronoUnit.SECONDS));
  }

  private static String first(String pattern) {
    return Pattern.compile(pattern)
        .matcher(PAGE)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
