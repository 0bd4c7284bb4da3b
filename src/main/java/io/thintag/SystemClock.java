package io.thintag;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where the real time comes in. */
@Factory
final class SystemClock {

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
