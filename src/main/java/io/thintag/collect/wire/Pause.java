package io.thintag.collect.wire;

import java.time.Duration;

/** Waiting, handed in so that tests need not wait. */
@FunctionalInterface
public interface Pause {

  /** Waits for that long, which is never negative. */
  void of(Duration length) throws InterruptedException;
}
