package io.thintag.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is signed in with a browser. The cookie holds a random id, the database its digest; a session
 * ends after some time without requests ({@code thintag.access.idle}), and for good after {@code
 * thintag.access.life}.
 */
@Singleton
final class SessionStore {
  private static final Duration SEEN_AGAIN = Duration.ofSeconds(30);

  private static final String FIND =
      """
      SELECT u.*, s.csrf, s.seen_at, s.created_at AS begun_at
      FROM app_session s JOIN app_user u ON u.name = s.user_name
      WHERE s.id_hash = ? AND s.seen_at > ? AND s.created_at > ? AND NOT u.disabled
      """;

  private final Database database;
  private final Clock clock;
  private final Duration idle;
  private final Duration life;

  SessionStore(
      Database database,
      Clock clock,
      @Value("${thintag.access.idle:30m}") Duration idle,
      @Value("${thintag.access.life:12h}") Duration life) {
    this.database = database;
    this.clock = clock;
    this.idle = idle;
    this.life = life;
  }

  /**
   * A session that was in force when it was looked up.
   *
   * @param askAgainAt until then it is in force without being asked for, if nobody ends it
   */
  record Session(User user, String csrf, Instant askAgainAt) {}

  /** A session just begun. */
  record Begun(String id, String csrf) {}

  /** Begins a session under a new id, and clears away those that are over. */
  Begun begin(Connection connection, String user) throws SQLException {
    Begun begun = new Begun(Secret.random(), Secret.random());
    Instant now = clock.instant();
    Database.update(
        connection,
        "DELETE FROM app_session WHERE seen_at <= ? OR created_at <= ?",
        Timestamp.from(now.minus(idle)),
        Timestamp.from(now.minus(life)));
    Database.update(
        connection,
        """
        INSERT INTO app_session (id_hash, user_name, csrf, created_at, seen_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        Secret.digest(begun.id()),
        user,
        begun.csrf(),
        Timestamp.from(now),
        Timestamp.from(now));
    return begun;
  }

  /** The session of an id, which lives on by being asked for. */
  Optional<Session> find(String id) {
    Instant now = clock.instant();
    byte[] hash = Secret.digest(id);
    return database.write(
        connection -> {
          record Found(User user, String csrf, Instant begunAt, Instant seenAt) {}
          Optional<Found> found =
              Database.select(
                      connection,
                      FIND,
                      row ->
                          new Found(
                              UserStore.user(row),
                              row.getString("csrf"),
                              row.getTimestamp("begun_at").toInstant(),
                              row.getTimestamp("seen_at").toInstant()),
                      hash,
                      Timestamp.from(now.minus(idle)),
                      Timestamp.from(now.minus(life)))
                  .stream()
                  .findFirst();
          if (found.isPresent() && found.get().seenAt().plus(SEEN_AGAIN).isBefore(now)) {
            Database.update(
                connection,
                "UPDATE app_session SET seen_at = ? WHERE id_hash = ?",
                Timestamp.from(now),
                hash);
          }
          return found.map(
              f ->
                  new Session(
                      f.user(), f.csrf(), earlier(now.plus(SEEN_AGAIN), f.begunAt().plus(life))));
        });
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  void end(Connection connection, String id) throws SQLException {
    Database.update(connection, "DELETE FROM app_session WHERE id_hash = ?", Secret.digest(id));
  }

  /** Signs a user out everywhere. */
  void endAll(Connection connection, String user) throws SQLException {
    Database.update(connection, "DELETE FROM app_session WHERE user_name = ?", user);
  }
}
