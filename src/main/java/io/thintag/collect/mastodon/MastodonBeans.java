package io.thintag.collect.mastodon;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Answers;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Factory
final class MastodonBeans {

  @Singleton
  @Named("mastodon")
  RegisteredSource mastodon(
      @Named("mastodon") SourceSettings settings,
      JsonMapper json,
      @Property(name = "thintag.sources.mastodon.token") @Nullable String token) {
    return new RegisteredSource(
        "mastodon",
        Set.of(Lane.TAG_SEARCH),
        true,
        null,
        new MastodonSource(json, settings.pageSize()),
        Answers.HTTP,
        KeyCredential.optional(token, Proof::bearer));
  }
}
