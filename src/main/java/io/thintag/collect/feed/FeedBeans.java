package io.thintag.collect.feed;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.site.SiteSource;
import io.thintag.collect.site.WordPressAnswers;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;

@Factory
final class FeedBeans {

  @Singleton
  @Named("feed")
  RegisteredSource feed(@Named("feed") SourceSettings settings, JsonMapper json) {
    return new RegisteredSource(
        "feed",
        Set.of(Lane.KNOWN_ACCOUNTS),
        false,
        null,
        SiteSource.of(new FeedSource(), settings.pageSize(), json),
        new WordPressAnswers(json),
        Credential.NONE);
  }
}
