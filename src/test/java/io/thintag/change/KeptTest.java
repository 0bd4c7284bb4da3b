package io.thintag.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final TestClock clock = new TestClock();
  private final AtomicInteger made = new AtomicInteger();
  private final Kept<String, Integer> kept = new Kept<>(10, Duration.ofSeconds(20), clock);

  @Test
  void keepsAnAnswerUntilSomethingChanges() {
    assertThat(ask("a", 1)).isEqualTo(1);
    assertThat(ask("a", 1)).isEqualTo(1);
    assertThat(ask("b", 1)).isEqualTo(2);
    assertThat(ask("a", 2)).isEqualTo(3);
    assertThat(kept.known("a", 3)).isEmpty();
  }

  @Test
  void givesAskersOfAnEarlierStampTheLaterAnswer() {
    ask("a", 2);
    assertThat(ask("a", 1)).isEqualTo(1);
    assertThat(kept.known("a", 1)).contains(1);
  }

  @Test
  void keepsNothingLongerThanItsAgeWhicheverWayTheClockMoves() {
    ask("a", 1);
    clock.moves(Duration.ofSeconds(19));
    assertThat(ask("a", 1)).isEqualTo(1);
    clock.moves(Duration.ofSeconds(1));
    assertThat(ask("a", 1)).isEqualTo(2);
    clock.moves(Duration.ofMinutes(-5));
    assertThat(ask("a", 1)).isEqualTo(3);
  }

  @Test
  void keepsNoAnswerThatFailed() {
    try {
      kept.of(
          "a",
          1,
          () -> {
            throw new IllegalStateException("the database is gone");
          });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("the database is gone");
    }
    assertThat(ask("a", 1)).isEqualTo(1);
  }

  @Test
  void makesAnAnswerOnceForAllWhoAskMeanwhile() {
    CountDownLatch go = new CountDownLatch(1);
    List<CompletableFuture<Integer>> askers =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            kept.of(
                                "a",
                                1,
                                () -> {
                                  waitFor(go);
                                  return made.incrementAndGet();
                                })))
            .toList();
    go.countDown();
    assertThat(askers).allSatisfy(asker -> assertThat(asker.join()).isEqualTo(1));
  }

  @Test
  void keepsNoMoreThanItMayCarry() {
    Kept<Integer, String> light = new Kept<>(10L, String::length, Duration.ofSeconds(20), clock);
    light.keep(0, 1, "far too heavy for it");
    for (int i = 1; i <= 50; i++) {
      light.keep(i, 1, "five!");
    }
    await()
        .untilAsserted(
            () ->
                assertThat(IntStream.rangeClosed(0, 50).filter(i -> light.known(i, 1).isPresent()))
                    .hasSizeLessThanOrEqualTo(2)
                    .doesNotContain(0));
  }

  private int ask(String question, long stamp) {
    return kept.of(question, stamp, made::incrementAndGet);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class TestClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void moves(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
