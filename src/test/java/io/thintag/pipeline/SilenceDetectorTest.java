package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.pipeline.SilenceDetector.Silence;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceDetectorTest extends PipelineTest {

  @Test
  void tellsASourceThatSuddenlyBringsNextToNothing() {
    assertThat(SilenceDetector.judge(List.of(0L, 90L, 110L, 100L, 95L, 105L)))
        .contains(new Silence(100, 0));
    assertThat(SilenceDetector.judge(List.of(20L, 90L, 110L, 100L, 95L, 105L))).isPresent();
    assertThat(SilenceDetector.judge(List.of(3_000L, 9_000L, 9_000L, 9_000L, 9_000L, 9_000L)))
        .isPresent();
  }

  @Test
  void isQuietAboutQuietWeekendsSmallSourcesAndYoungOnes() {
    assertThat(SilenceDetector.judge(List.of(50L, 90L, 110L, 100L, 95L, 105L))).isEmpty();
    assertThat(SilenceDetector.judge(List.of(0L, 3L, 2L, 5L, 0L, 4L))).isEmpty();
    assertThat(SilenceDetector.judge(List.of(0L, 500L, 500L, 500L))).isEmpty();
    assertThat(SilenceDetector.judge(List.of(0L, 0L, 0L, 0L, 0L, 0L))).isEmpty();
    assertThat(SilenceDetector.judge(List.of())).isEmpty();
  }

  @Test
  void oneDayWithManyPostsIsNoMeasureForOthers() {
    assertThat(SilenceDetector.judge(List.of(1L, 5_000L, 4L, 2L, 3L, 2L, 1L))).isEmpty();
  }

  @Test
  void countsNewPostsOfEachDayFromTheFirstPageOn() throws SQLException {
    SilenceDetector detector = context.getBean(SilenceDetector.class);
    Instant today = now;
    int id = 0;
    for (int day = 8; day >= 1; day--) {
      now = today.minus(Duration.ofDays(day)).plusSeconds(60);
      for (int i = 0; i < 40; i++) {
        store(found(post("p" + id++, "#ของดีบ้านเรา")));
      }
    }
    now = today;
    assertThat(detector.of("mastodon")).isEmpty();
    now = today.plus(Duration.ofDays(1));
    assertThat(detector.of("mastodon")).contains(new Silence(40, 0));
    assertThat(detector.of("feed")).isEmpty();
  }
}
