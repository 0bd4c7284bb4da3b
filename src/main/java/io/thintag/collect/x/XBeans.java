package io.thintag.collect.x;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Factory
final class XBeans {

  @Singleton
  @Named("x")
  RegisteredSource x(
      @Named("x") SourceSettings settings,
      JsonMapper json,
      Clock clock,
      @Property(name = "thintag.sources.x.token") @Nullable String token) {
    return new RegisteredSource(
        XPost.PLATFORM,
        Set.of(Lane.TAG_SEARCH),
        false,
        null,
        new XSource(json, settings.pageSize(), clock),
        new XAnswers(json),
        KeyCredential.required(token, XAnswers.TOKEN, Proof::bearer));
  }
}
