package io.thintag.collect.mastodon;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
final class MastodonBeans {

  @Singleton
  @Named("mastodon")
  RegisteredSource mastodon(@Named("mastodon") SourceSettings settings, JsonMapper json) {
    return new RegisteredSource(
        "mastodon", Lane.TAG_SEARCH, true, new MastodonSource(json, settings.pageSize()));
  }
}
