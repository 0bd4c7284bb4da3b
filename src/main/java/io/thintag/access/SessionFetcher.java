package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.thintag.access.SessionStore.Session;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Knows callers by the cookie of their session. */
@Singleton
final class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private final SessionStore sessions;
  private final Credentials credentials;
  private final Scheduler blocking;

  SessionFetcher(
      SessionStore sessions,
      Credentials credentials,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.sessions = sessions;
    this.credentials = credentials;
    this.blocking = Schedulers.fromExecutor(executor);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<String> id = SessionCookie.id(request);
    if (id.isEmpty() || request.getHeaders().contains("Authorization")) {
      return Mono.empty();
    }
    return Mono.fromCallable(() -> sessions.find(id.get()))
        .subscribeOn(blocking)
        .flatMap(found -> Mono.justOrEmpty(found.map(session -> caller(request, session))));
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
