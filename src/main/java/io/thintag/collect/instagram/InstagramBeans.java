package io.thintag.collect.instagram;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Answers;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Lane;
import io.thintag.collect.Query;
import io.thintag.collect.Quota;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.graph.GraphAnswers;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Factory
final class InstagramBeans {
  /** Different hashtags that an account may ask for in seven days. */
  static final String HASHTAGS = "hashtags";

  private static final String TOKEN = "THINTAG_INSTAGRAM_TOKEN";

  @Singleton
  @Named("instagram")
  RegisteredSource instagram(
      @Named("instagram") SourceSettings settings,
      JsonMapper json,
      @Property(name = "thintag.sources.instagram.token") @Nullable String token,
      @Property(name = "thintag.sources.instagram.user-id") @Nullable String userId,
      @Value("${thintag.sources.instagram.hashtags:30}") long hashtags) {
    return new RegisteredSource(
            "instagram",
            Set.of(Lane.TAG_SEARCH, Lane.KNOWN_ACCOUNTS),
            false,
            Media.PLATFORM,
            new InstagramSource(json, settings.pageSize(), userId),
            answers(json),
            KeyCredential.required(token, TOKEN, secret -> Proof.parameter("access_token", secret)),
            List.of(new Quota(HASHTAGS, hashtags, new Quota.Rolling(Duration.ofDays(7)))))
        .priced(
            query -> query instanceof Query.Tag tag ? List.of(TagReading.cost(tag)) : List.of());
  }

  static Answers answers(JsonMapper json) {
    return new GraphAnswers(
        json,
        "Instagram",
        TOKEN,
        "instagram_basic and the feature Instagram Public Content Access");
  }
}
