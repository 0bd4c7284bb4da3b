package io.thintag.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.post.Hashtags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTest {
  private static final Campaign MAY = campaign(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));

  @ParameterizedTest
  @CsvSource({
    "#ของดีบ้านเรา, true",
    "＃ของดีบ้านเรา, true",
    "#ของดีบ้านเรา🎉, true",
    "#ของดีบ้านเราชัยภูมิ, false",
    "#ของดี, false",
    "ของดีบ้านเรา, false",
    "#มหาดไทย, false"
  })
  void takesAPostByAWholeCoreTagOnly(String text, boolean belongs) {
    assertThat(MAY.belongs(Hashtags.in(text))).isEqualTo(belongs);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-30T16:59:59.999Z, false",
    "2025-04-30T17:00:00Z, true",
    "2025-05-31T16:59:59.999Z, true",
    "2025-05-31T17:00:00Z, false"
  })
  void countsItsDaysInBangkok(Instant publishedAt, boolean covered) {
    assertThat(MAY.covers(publishedAt)).isEqualTo(covered);
  }

  @Test
  void goesOnForeverWithoutALastDay() {
    Campaign open = campaign(LocalDate.of(2025, 5, 1), null);
    assertThat(open.covers(Instant.parse("2099-01-01T00:00:00Z"))).isTrue();
    assertThat(open.end()).isEmpty();
  }

  @Test
  void cannotEndBeforeItBegins() {
    assertThatThrownBy(() -> campaign(LocalDate.of(2025, 5, 2), LocalDate.of(2025, 5, 1)))
        .hasMessageContaining("ends before it begins");
  }

  private static Campaign campaign(LocalDate from, @Nullable LocalDate until) {
    return new Campaign(
        "khongdi",
        "ของดี",
        List.of(
            new CampaignTag(TagRole.CORE, "#ของดีบ้านเรา"),
            new CampaignTag(TagRole.COMPANION, "#มหาดไทย")),
        from,
        until,
        "TH",
        List.of(),
        List.of(),
        0);
  }
}
