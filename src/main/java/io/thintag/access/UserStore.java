package io.thintag.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users and the hashes of their passwords. */
@Singleton
final class UserStore {
  private static final String ONE = "SELECT * FROM app_user WHERE name = ?";

  private static final String PAGE =
      """
      SELECT s.*, (
        SELECT a.at FROM audit a WHERE a.who = s.name AND a.action = 'user.signIn'
        ORDER BY a.at DESC LIMIT 1
      ) AS signed_in_at
      FROM app_user s JOIN unit u ON u.code = s.unit_code
      WHERE"""
          + " "
          + AreaScope.INSIDE
          + " AND "
          + AreaScope.INSIDE
          + """

        AND strpos(s.name, lower(?)) > 0 AND s.role = coalesce(?, s.role) AND s.name > ?
      ORDER BY s.name LIMIT ?
      """;

  private final Database database;
  private final Clock clock;

  UserStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A user and the stored hash of its password. */
  record Stored(User user, String passwordHash) {}

  Optional<Stored> find(String name) {
    return database.write(connection -> find(connection, name));
  }

  static Optional<Stored> find(Connection connection, String name) throws SQLException {
    return Database.select(
            connection, ONE, row -> new Stored(user(row), row.getString("password_hash")), name)
        .stream()
        .findFirst();
  }

  /** Users of an area by name. */
  List<ListedUser> page(String area, UserQuestion question, @Nullable String after, int limit) {
    return database.write(
        connection ->
            Database.select(
                connection,
                PAGE,
                UserStore::listed,
                area,
                question.unit() == null ? area : question.unit(),
                question.words() == null ? "" : question.words(),
                question.role() == null ? null : question.role().wireName(),
                after == null ? "" : after,
                limit));
  }

  private static ListedUser listed(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("signed_in_at");
    return new ListedUser(user(row), at == null ? null : at.toInstant());
  }

  /** Adds a user; false, and nothing changes, if there is one of that name. */
  boolean add(User user, String passwordHash) {
    return database.write(connection -> add(connection, user, passwordHash));
  }

  boolean add(Connection connection, User user, String passwordHash) throws SQLException {
    return Database.update(
            connection,
            """
            INSERT INTO app_user (name, password_hash, role, unit_code, disabled, locale, digits,
              created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
            """,
            user.name(),
            passwordHash,
            user.role().wireName(),
            user.unitCode(),
            user.disabled(),
            user.locale(),
            user.digits(),
            Timestamp.from(user.createdAt()),
            now())
        > 0;
  }

  /** Stores everything of a user but name and password. */
  void change(Connection connection, User user) throws SQLException {
    Database.update(
        connection,
        """
        UPDATE app_user SET role = ?, unit_code = ?, disabled = ?, locale = ?, digits = ?,
          updated_at = ?
        WHERE name = ?
        """,
        user.role().wireName(),
        user.unitCode(),
        user.disabled(),
        user.locale(),
        user.digits(),
        now(),
        user.name());
  }

  void setPassword(Connection connection, String name, String passwordHash) throws SQLException {
    Database.update(
        connection,
        "UPDATE app_user SET password_hash = ?, updated_at = ? WHERE name = ?",
        passwordHash,
        now(),
        name);
  }

  /** Puts a better hash of the same password in the place of one, unless it changed meanwhile. */
  void rehash(String name, String old, String better) {
    database.write(
        connection ->
            Database.update(
                connection,
                "UPDATE app_user SET password_hash = ? WHERE name = ? AND password_hash = ?",
                better,
                name,
                old));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  static User user(ResultSet row) throws SQLException {
    String role = row.getString("role");
    return new User(
        row.getString("name"),
        Role.of(role).orElseThrow(() -> new IllegalStateException("no role " + role)),
        row.getString("unit_code"),
        row.getBoolean("disabled"),
        row.getString("locale"),
        row.getString("digits"),
        row.getTimestamp("created_at").toInstant());
  }
}
