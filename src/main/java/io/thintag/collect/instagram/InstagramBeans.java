package io.thintag.collect.instagram;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Answers;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.graph.GraphAnswers;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Factory
final class InstagramBeans {
  private static final String TOKEN = "THINTAG_INSTAGRAM_TOKEN";

  @Singleton
  @Named("instagram")
  RegisteredSource instagram(
      @Named("instagram") SourceSettings settings,
      JsonMapper json,
      @Property(name = "thintag.sources.instagram.token") @Nullable String token,
      @Property(name = "thintag.sources.instagram.user-id") @Nullable String userId) {
    return new RegisteredSource(
        "instagram",
        Set.of(Lane.TAG_SEARCH, Lane.KNOWN_ACCOUNTS),
        false,
        Media.PLATFORM,
        new InstagramSource(json, settings.pageSize(), userId),
        answers(json),
        KeyCredential.required(token, TOKEN, secret -> Proof.parameter("access_token", secret)));
  }

  static Answers answers(JsonMapper json) {
    return new GraphAnswers(
        json,
        "Instagram",
        TOKEN,
        "instagram_basic and the feature Instagram Public Content Access");
  }
}
