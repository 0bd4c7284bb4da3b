package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.thintag.access.SessionStore.Begun;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Begins the session of a browser whose user has been recognised. */
@Singleton
final class SessionStart {
  private final SessionStore sessions;
  private final SessionCookie cookies;
  private final Credentials credentials;
  private final Database database;
  private final Audit audit;

  SessionStart(
      SessionStore sessions,
      SessionCookie cookies,
      Credentials credentials,
      Database database,
      Audit audit) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.credentials = credentials;
    this.database = database;
    this.audit = audit;
  }

  /**
   * Sends the browser on with a new session. The one that it had ends, so that an id that somebody
   * planted is worth nothing.
   *
   * @param next path on this server
   */
  MutableHttpResponse<?> of(HttpRequest<?> request, User user, String next) {
    Begun begun =
        database.write(
            connection -> {
              Optional<String> old = SessionCookie.id(request);
              if (old.isPresent()) {
                sessions.end(connection, old.get());
              }
              Caller caller =
                  new Caller(
                      user.name(), user.role(), user.unitCode(), credentials.address(request));
              audit.write(connection, caller, "user.signIn", user.name(), null, null);
              return sessions.begin(connection, user.name());
            });
    return HttpResponse.seeOther(URI.create(next))
        .cookie(cookies.make(request, SessionCookie.NAME, begun.id()))
        .cookie(cookies.clear(request, SessionCookie.BEFORE));
  }
}
