package io.thintag.collect.facebook;

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
final class FacebookBeans {
  private static final String TOKEN = "THINTAG_FACEBOOK_TOKEN";

  @Singleton
  @Named("facebook")
  RegisteredSource facebook(
      @Named("facebook") SourceSettings settings,
      JsonMapper json,
      @Property(name = "thintag.sources.facebook.token") @Nullable String token) {
    return new RegisteredSource(
        "facebook",
        Set.of(Lane.KNOWN_ACCOUNTS),
        true,
        PagePost.PLATFORM,
        new FacebookSource(json, settings.pageSize()),
        answers(json),
        KeyCredential.required(token, TOKEN, secret -> Proof.parameter("access_token", secret)));
  }

  static Answers answers(JsonMapper json) {
    return new GraphAnswers(
        json,
        "Facebook",
        TOKEN,
        "pages_read_engagement on this Page or the feature Page Public Content Access");
  }
}
