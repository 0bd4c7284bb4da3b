package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.thintag.access.TokenStore.Held;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Knows programs by the token in {@code Authorization: Bearer}. */
@Singleton
final class TokenFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private static final String SCHEME = "bearer ";

  private final TokenStore tokens;
  private final Credentials credentials;
  private final UserRules rules;
  private final KnownCallers<Held> known;

  TokenFetcher(
      TokenStore tokens, Credentials credentials, UserRules rules, KnownCallers.Finders finders) {
    this.tokens = tokens;
    this.credentials = credentials;
    this.rules = rules;
    this.known = finders.create();
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    String header = request.getHeaders().get("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Mono.empty();
    }
    String secret = header.substring(SCHEME.length()).strip();
    return known
        .of(request, secret, held -> held.token().expiresAt(), () -> tokens.find(secret))
        .map(held -> caller(request, held));
  }

  private Authentication caller(HttpRequest<?> request, Held held) {
    String narrower = held.token().unitCode();
    Map<String, Object> attributes = Map.of(Credentials.WRITES, held.token().writes());
    User user = held.user();
    return narrower == null
        ? credentials.of(request, user, user.unitCode(), attributes)
        : credentials.of(request, user.as(rules.roleIn(user, narrower)), narrower, attributes);
  }

  @Override
  public int getOrder() {
    return -20;
  }
}
