package io.thintag.collect.feed;

import io.micronaut.context.annotation.Factory;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
final class FeedBeans {

  @Singleton
  @Named("feed")
  RegisteredSource feed() {
    return new RegisteredSource("feed", Lane.KNOWN_ACCOUNTS, false, new FeedSource());
  }
}
