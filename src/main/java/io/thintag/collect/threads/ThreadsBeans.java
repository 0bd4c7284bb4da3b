package io.thintag.collect.threads;

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
final class ThreadsBeans {
  private static final String TOKEN = "THINTAG_THREADS_TOKEN";

  @Singleton
  @Named("threads")
  RegisteredSource threads(
      @Named("threads") SourceSettings settings,
      JsonMapper json,
      @Property(name = "thintag.sources.threads.token") @Nullable String token) {
    return new RegisteredSource(
        "threads",
        Set.of(Lane.TAG_SEARCH),
        false,
        null,
        new ThreadsSource(json, settings.pageSize()),
        answers(json),
        KeyCredential.required(token, TOKEN, secret -> Proof.parameter("access_token", secret)));
  }

  static Answers answers(JsonMapper json) {
    return new GraphAnswers(json, "Threads", TOKEN, "threads_basic and threads_keyword_search");
  }
}
