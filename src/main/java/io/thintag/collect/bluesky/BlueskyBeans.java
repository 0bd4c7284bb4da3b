package io.thintag.collect.bluesky;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Factory
final class BlueskyBeans {

  @Singleton
  @Named("bluesky")
  RegisteredSource bluesky(
      @Named("bluesky") SourceSettings settings,
      JsonMapper json,
      Clock clock,
      @Property(name = "thintag.sources.bluesky.identifier") @Nullable String identifier,
      @Property(name = "thintag.sources.bluesky.app-password") @Nullable String appPassword) {
    return new RegisteredSource(
        PostView.PLATFORM,
        Set.of(Lane.TAG_SEARCH),
        true,
        null,
        new BlueskySource(json, settings.pageSize()),
        new BlueskyAnswers(json),
        new BlueskyLogin(identifier, appPassword, json, clock));
  }
}
