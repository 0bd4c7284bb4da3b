package io.thintag.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The password of the first administrator: the configured one ({@code thintag.admin.password}) as
 * long as there is one, else a random one that is shown once and kept as a hash only.
 */
@Singleton
final class AdminPassword {
  static final String USER = "admin";
  private static final int RANDOM_BYTES = 15;

  private final UserStore users;
  private final Database database;
  private final Clock clock;
  private final @Nullable String configured;

  AdminPassword(
      UserStore users,
      Database database,
      Clock clock,
      @Nullable @Value("${thintag.admin.password:}") String configured) {
    this.users = users;
    this.database = database;
    this.clock = clock;
    this.configured = configured == null || configured.isBlank() ? null : configured;
  }

  /**
   * Makes the administrator, and invents a password if there is none at all; it is handed out this
   * once.
   */
  Optional<String> invent() {
    users.add(administrator(), PasswordHash.NONE);
    if (configured != null || !hash().equals(PasswordHash.NONE)) {
      return Optional.empty();
    }
    String password = Secret.random(RANDOM_BYTES);
    String hash = PasswordHash.of(password).text();
    int set =
        database.write(
            connection ->
                Database.update(
                    connection,
                    "UPDATE app_user SET password_hash = ? WHERE name = ? AND password_hash = ?",
                    hash,
                    USER,
                    PasswordHash.NONE));
    return set > 0 ? Optional.of(password) : Optional.empty();
  }

  private String hash() {
    return users.find(USER).map(UserStore.Stored::passwordHash).orElse(PasswordHash.NONE);
  }

  /** True if configuration and not the database says the password of this user. */
  boolean isConfiguredFor(String name) {
    return configured != null && name.equals(USER);
  }

  /** For a user of {@link #isConfiguredFor}; works without the database. */
  boolean matches(String password) {
    return configured != null && Secret.same(configured, password);
  }

  User administrator() {
    return new User(USER, Role.ADMIN, "TH", false, "th", "arabic", clock.instant());
  }
}
