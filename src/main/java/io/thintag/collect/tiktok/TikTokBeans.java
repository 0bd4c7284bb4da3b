package io.thintag.collect.tiktok;

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
final class TikTokBeans {

  @Singleton
  @Named("tiktok")
  RegisteredSource tiktok(
      @Named("tiktok") SourceSettings settings,
      JsonMapper json,
      Clock clock,
      @Property(name = "thintag.sources.tiktok.client-key") @Nullable String clientKey,
      @Property(name = "thintag.sources.tiktok.client-secret") @Nullable String clientSecret) {
    return new RegisteredSource(
        Video.PLATFORM,
        Set.of(Lane.TAG_SEARCH),
        true,
        null,
        new TikTokSource(json, settings.pageSize(), clock),
        new TikTokAnswers(json),
        new TikTokLogin(clientKey, clientSecret, json, clock));
  }
}
