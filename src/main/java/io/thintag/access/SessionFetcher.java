package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.thintag.access.SessionStore.Session;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Knows callers by the cookie of their session. */
@Singleton
final class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private final SessionStore sessions;
  private final Credentials credentials;
  private final KnownCallers<Session> known;

  SessionFetcher(SessionStore sessions, Credentials credentials, KnownCallers.Finders finders) {
    this.sessions = sessions;
    this.credentials = credentials;
    this.known = finders.create();
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<String> id = SessionCookie.id(request);
    if (id.isEmpty() || request.getHeaders().contains("Authorization")) {
      return Mono.empty();
    }
    return known
        .of(request, id.get(), Session::askAgainAt, () -> sessions.find(id.get()))
        .map(session -> caller(request, session));
  }

  private Authentication caller(HttpRequest<?> request, Session session) {
    return credentials.of(
        request,
        session.user(),
        session.user().unitCode(),
        Map.of(Credentials.WRITES, true, Credentials.CSRF, session.csrf()));
  }

  @Override
  public int getOrder() {
    return -10;
  }
}
