package io.thintag.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links with which a user sets a password once; kept as digests, good for a day. */
@Singleton
public class PasswordLinks {
  private static final Duration LIFE = Duration.ofHours(24);

  private final Database database;
  private final Users users;
  private final UserStore store;
  private final SessionStore sessions;
  private final Audit audit;
  private final Clock clock;

  PasswordLinks(
      Database database,
      Users users,
      UserStore store,
      SessionStore sessions,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.users = users;
    this.store = store;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The path of a new link; earlier links of the user are worth nothing any more. */
  public String make(Caller caller, String name) {
    String code = Secret.random();
    database.write(
        connection -> {
          users.require(connection, caller, name);
          Database.update(connection, "DELETE FROM password_link WHERE user_name = ?", name);
          Database.update(
              connection,
              "INSERT INTO password_link (code_hash, user_name, expires_at) VALUES (?, ?, ?)",
              Secret.digest(code),
              name,
              Timestamp.from(clock.instant().plus(LIFE)));
          audit.write(connection, caller, "user.passwordLink", name, null, null);
          return true;
        });
    return "/password/" + code;
  }

  /** True if the code still lets somebody set a password. */
  boolean isGood(String code) {
    return database.write(connection -> user(connection, code)).isPresent();
  }

  /**
   * Sets the password of the code's user, who is signed out everywhere; the code is used up.
   *
   * @return false if the code is worth nothing
   * @throws UserRefused if the password is none
   */
  boolean use(String code, String password, @Nullable String address) {
    Optional<User> known = database.write(connection -> user(connection, code));
    if (known.isEmpty()) {
      return false;
    }
    UserRules.checkPassword(known.get().name(), password);
    String hash = PasswordHash.of(password).text();
    return database.write(
        connection -> {
          int used =
              Database.update(
                  connection,
                  """
                  UPDATE password_link SET used_at = ?
                  WHERE code_hash = ? AND used_at IS NULL AND expires_at > ?
                  """,
                  Timestamp.from(clock.instant()),
                  Secret.digest(code),
                  Timestamp.from(clock.instant()));
          if (used == 0) {
            return false;
          }
          User user = known.get();
          store.setPassword(connection, user.name(), hash);
          sessions.endAll(connection, user.name());
          Caller self = new Caller(user.name(), user.role(), user.unitCode(), address);
          audit.write(connection, self, "user.password", user.name(), null, null);
          return true;
        });
  }

  private Optional<User> user(Connection connection, String code) throws SQLException {
    return Database.select(
            connection,
            """
            SELECT u.* FROM password_link l JOIN app_user u ON u.name = l.user_name
            WHERE l.code_hash = ? AND l.used_at IS NULL AND l.expires_at > ? AND NOT u.disabled
            """,
            UserStore::user,
            Secret.digest(code),
            Timestamp.from(clock.instant()))
        .stream()
        .findFirst();
  }
}
