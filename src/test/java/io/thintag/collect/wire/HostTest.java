package io.thintag.collect.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HostTest {
  private static final URI ADDRESS = URI.create("http://banrai.example/");

  private final TestClock clock = new TestClock(Instant.parse("2026-08-02T00:00:00Z"));
  private final AtomicInteger waited = new AtomicInteger();

  @Test
  void isAskedOneThingAtATimeByAllThreads() throws Exception {
    Host host = new Host();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Callable<Integer> visits =
        () -> {
          for (int i = 0; i < 500; i++) {
            host.inTurn(ADDRESS, Duration.ZERO, clock, length -> {}, () -> visit(inside, most));
          }
          return 0;
        };

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Integer> done :
          threads.invokeAll(Stream.generate(() -> visits).limit(4).toList())) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(most).hasValue(1);
  }

  private static Integer visit(AtomicInteger inside, AtomicInteger most) {
    int now = inside.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
    Thread.yield();
    return inside.decrementAndGet();
  }

  @Test
  void waitsSinceTheEndOfTheLastAnswerNotSinceItsBeginning() throws Exception {
    Host host = new Host();
    Pause pause = length -> waited.addAndGet((int) length.toSeconds());

    host.inTurn(ADDRESS, Duration.ofSeconds(5), clock, pause, this::slowAnswer);
    host.inTurn(ADDRESS, Duration.ofSeconds(5), clock, pause, this::slowAnswer);

    assertThat(waited).hasValue(5);
  }

  private Integer slowAnswer() {
    clock.forward(Duration.ofSeconds(9));
    return 0;
  }
}
