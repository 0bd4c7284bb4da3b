package io.thintag.collect.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Lane;
import io.thintag.collect.Quota;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.wire.TestWires;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TikTokBeansTest {

  @Test
  void readsLinksOnlyAndSaysSoUnlessResearchIsSwitchedOn() {
    RegisteredSource source = tiktok(false, null, null);

    assertThat(source.lanes()).containsExactly(Lane.SUBMITTED_LINKS);
    assertThat(source.isTimed()).isFalse();
    assertThat(source.refreshes()).isFalse();
    assertThat(source.credential().missing()).isEmpty();
    assertThat(source.note()).contains("oEmbed", "thintag.sources.tiktok.research");
  }

  @Test
  void searchesForResearchWithinItsQuotaAndReadsAgain() {
    RegisteredSource source = tiktok(true, "key", "secret");

    assertThat(source.lanes()).containsExactlyInAnyOrder(Lane.TAG_SEARCH, Lane.SUBMITTED_LINKS);
    assertThat(source.refreshes()).isTrue();
    assertThat(source.credential().missing()).isEmpty();
    assertThat(source.quotas())
        .containsExactly(new Quota("requests", 1000, new Quota.Daily(ZoneOffset.UTC)));
    assertThat(source.note()).contains("15 วัน");
  }

  @Test
  void isOffWithoutItsKeys() {
    assertThat(tiktok(true, "key", " ").credential().missing())
        .containsExactly("THINTAG_TIKTOK_CLIENT_SECRET");
  }

  private static RegisteredSource tiktok(
      boolean research, @Nullable String key, @Nullable String secret) {
    return new TikTokBeans()
        .tiktok(
            TestWires.settings(1, Duration.ZERO),
            JsonMapper.createDefault(),
            Clock.systemUTC(),
            research,
            key,
            secret,
            1000);
  }
}
