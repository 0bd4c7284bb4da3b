package io.thintag.collect.youtube;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cost;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Lane;
import io.thintag.collect.Query;
import io.thintag.collect.Quota;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Factory
final class YouTubeBeans {

  @Singleton
  @Named("youtube")
  RegisteredSource youtube(
      @Named("youtube") SourceSettings settings,
      JsonMapper json,
      @Property(name = "thintag.sources.youtube.key") @Nullable String key,
      @Value("${thintag.sources.youtube.searches:100}") long searches,
      @Value("${thintag.sources.youtube.units:10000}") long units) {
    Quota.Window day = new Quota.Daily(YouTubeAnswers.PACIFIC);
    return new RegisteredSource(
            "youtube",
            Set.of(Lane.TAG_SEARCH, Lane.KNOWN_ACCOUNTS),
            true,
            Video.PLATFORM,
            new YouTubeSource(json, settings.pageSize()),
            new YouTubeAnswers(json),
            KeyCredential.required(key, YouTubeAnswers.KEY, s -> Proof.parameter("key", s)),
            List.of(new Quota(Call.SEARCHES, searches, day), new Quota(Call.UNITS, units, day)))
        .priced(YouTubeBeans::prices);
  }

  /** A page of a search and its videos; a page of a channel that has nothing new. */
  private static List<Cost> prices(Query query) {
    return query instanceof Query.Tag
        ? List.of(Cost.of(Call.SEARCHES, 1), Cost.of(Call.UNITS, 1))
        : List.of(Cost.of(Call.UNITS, 1));
  }
}
