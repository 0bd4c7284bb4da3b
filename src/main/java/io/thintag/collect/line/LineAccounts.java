package io.thintag.collect.line;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Lane;
import io.thintag.collect.Quota;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Source;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The accounts that have a token, by name. */
@Singleton
public final class LineAccounts {
  /** Name of the source. */
  public static final String SOURCE = "line";

  static final String KEY = "THINTAG_LINE_CHANNEL_TOKEN";

  private static final Source NO_POSTS =
      (query, cursor, wire) -> {
        throw new IllegalArgumentException("line has no posts to be asked for");
      };

  private final JsonMapper json;
  private final long requests;
  private final Map<String, LineAccount> accounts = new TreeMap<>();

  LineAccounts(
      JsonMapper json,
      Collection<LineAccountSettings> settings,
      @Value("${thintag.sources.line.requests:60}") long requests,
      @Value("${thintag.sources.line.account:line}") String account,
      @Property(name = "thintag.sources.line.token") @Nullable String token) {
    this.json = json;
    this.requests = requests;
    settings.forEach(
        each ->
            add(
                each.name(),
                each.token(),
                "thintag.sources.line.accounts." + each.name() + ".token"));
    add(account, token, KEY);
  }

  private void add(String name, @Nullable String token, String key) {
    if (token != null && !token.isBlank()) {
      accounts.put(name, new LineAccount(name, source(name, token, key)));
    }
  }

  private RegisteredSource source(String name, String token, String key) {
    return new RegisteredSource(
        SOURCE,
        Set.of(Lane.FOLLOWERS),
        false,
        null,
        NO_POSTS,
        new LineAnswers(json, key),
        KeyCredential.required(token, key, Proof::bearer),
        List.of(new Quota(name, requests, new Quota.Hourly())));
  }

  public List<LineAccount> all() {
    return List.copyOf(accounts.values());
  }

  /** All accounts as one source, which needs the token of at least one. */
  RegisteredSource source() {
    return new RegisteredSource(
        SOURCE,
        Set.of(Lane.FOLLOWERS),
        false,
        null,
        NO_POSTS,
        new LineAnswers(json, KEY),
        KeyCredential.required(
            accounts.isEmpty() ? null : "each has its own", KEY, s -> Proof.NONE),
        all().stream().flatMap(account -> account.source().quotas().stream()).toList());
  }
}
