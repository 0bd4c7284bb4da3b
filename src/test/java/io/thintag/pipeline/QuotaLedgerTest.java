package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.collect.Cost;
import io.thintag.collect.Quota;
import io.thintag.collect.SourceException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaLedgerTest extends PipelineTest {
  private static final URI ASKED = URI.create("https://platform.example/search");
  private static final Quota SEARCHES =
      new Quota("searches", 100, new Quota.Daily(ZoneId.of("America/Los_Angeles")));
  private static final Quota HASHTAGS =
      new Quota("hashtags", 30, new Quota.Rolling(Duration.ofDays(7)));

  private QuotaLedger ledger;

  @BeforeEach
  void takeLedger() {
    ledger = context.getBean(QuotaLedger.class);
    now = Instant.parse("2026-11-21T06:00:00Z");
  }

  @Test
  void refusesWhatIsMoreThanIsLeftUntilTheWindowEnds() throws Exception {
    ledger.spend("youtube", SEARCHES, Cost.of("searches", 99), ASKED);
    assertThatThrownBy(() -> ledger.spend("youtube", SEARCHES, Cost.of("searches", 2), ASKED))
        .isInstanceOfSatisfying(
            SourceException.QuotaSpent.class,
            spent -> assertThat(spent.until()).isEqualTo("2026-11-21T08:00:00Z"))
        .hasMessageContaining("100 searches");
    ledger.spend("youtube", SEARCHES, Cost.of("searches", 1), ASKED);
    now = Instant.parse("2026-11-21T08:00:00Z");
    ledger.spend("youtube", SEARCHES, Cost.of("searches", 100), ASKED);
  }

  @Test
  void keepsSourcesAndBucketsApart() throws Exception {
    Quota units = new Quota("units", 1, SEARCHES.window());
    ledger.spend("youtube", SEARCHES, Cost.of("searches", 100), ASKED);
    ledger.spend("youtube", units, Cost.of("units", 1), ASKED);
    ledger.spend("other", SEARCHES, Cost.of("searches", 100), ASKED);
  }

  @Test
  void grantsThirtyDifferentHashtagsInSevenDaysAndEachOfThemAgainForNothing() throws Exception {
    for (int i = 0; i < 30; i++) {
      ledger.spend("instagram", HASHTAGS, Cost.ofThing("hashtags", "แท็ก" + i), ASKED);
      now = now.plus(Duration.ofHours(1));
    }
    ledger.spend("instagram", HASHTAGS, Cost.ofThing("hashtags", "แท็ก0"), ASKED);
    Instant first = Instant.parse("2026-11-21T06:00:00Z");
    assertThatThrownBy(
            () -> ledger.spend("instagram", HASHTAGS, Cost.ofThing("hashtags", "ใหม่"), ASKED))
        .isInstanceOfSatisfying(
            SourceException.QuotaSpent.class,
            spent -> assertThat(spent.until()).isEqualTo(first.plus(Duration.ofDays(7))));
    now = first.plus(Duration.ofDays(7));
    ledger.spend("instagram", HASHTAGS, Cost.ofThing("hashtags", "ใหม่"), ASKED);
    assertThatThrownBy(
            () -> ledger.spend("instagram", HASHTAGS, Cost.ofThing("hashtags", "แท็ก0"), ASKED))
        .isInstanceOf(SourceException.QuotaSpent.class);
  }

  @Test
  void manyProcessesTogetherNeverSpendMoreThanThereIs() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < 160; i++) {
        String thing = "แท็ก" + i;
        work.add(() -> granted(SEARCHES, Cost.of("searches", 1)));
        work.add(() -> granted(HASHTAGS, Cost.ofThing("hashtags", thing)));
      }
      long granted = 0;
      for (Future<Boolean> result : threads.invokeAll(work)) {
        granted += result.get() ? 1 : 0;
      }
      assertThat(granted).isEqualTo(130);
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean granted(Quota quota, Cost cost) {
    try {
      ledger.spend("source", quota, cost, ASKED);
      return true;
    } catch (SourceException.QuotaSpent e) {
      return false;
    }
  }
}
