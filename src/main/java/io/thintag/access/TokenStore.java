package io.thintag.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tokens of programs: shown once, kept as digests. */
@Singleton
final class TokenStore {
  private final Database database;
  private final Clock clock;

  TokenStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A token that is in force, and whose it is. */
  record Held(User user, ApiToken token) {}

  Optional<Held> find(String secret) {
    return database.write(
        connection ->
            Database.select(
                    connection,
                    """
                    SELECT u.*, t.id AS token_id, t.name AS token_name, t.scope,
                      t.unit_code AS token_unit, t.created_at AS token_created, t.expires_at,
                      t.revoked_at
                    FROM api_token t JOIN app_user u ON u.name = t.user_name
                    WHERE t.token_hash = ? AND t.expires_at > ? AND t.revoked_at IS NULL
                      AND NOT u.disabled
                    """,
                    row -> new Held(UserStore.user(row), token(row)),
                    Secret.digest(secret),
                    Timestamp.from(clock.instant()))
                .stream()
                .findFirst());
  }

  /** All tokens of a user, the oldest first, those that are over included. */
  List<ApiToken> of(String user) {
    return database.write(
        connection ->
            Database.select(
                connection,
                """
                SELECT id AS token_id, name AS token_name, scope, unit_code AS token_unit,
                  created_at AS token_created, expires_at, revoked_at
                FROM api_token WHERE user_name = ? ORDER BY created_at, id
                """,
                TokenStore::token,
                user));
  }

  void add(Connection connection, String user, ApiToken token, String secret) throws SQLException {
    Database.update(
        connection,
        """
        INSERT INTO api_token (id, token_hash, user_name, name, scope, unit_code, created_at,
          expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        token.id(),
        Secret.digest(secret),
        user,
        token.name(),
        token.writes() ? "write" : "read",
        token.unitCode(),
        Timestamp.from(token.createdAt()),
        Timestamp.from(token.expiresAt()));
  }

  /** False if the user has no such token in force. */
  boolean revoke(Connection connection, String user, UUID id) throws SQLException {
    return Database.update(
            connection,
            """
            UPDATE api_token SET revoked_at = ?
            WHERE id = ? AND user_name = ? AND revoked_at IS NULL
            """,
            Timestamp.from(clock.instant()),
            id,
            user)
        > 0;
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    Instant revokedAt = revoked == null ? null : revoked.toInstant();
    return new ApiToken(
        row.getObject("token_id", UUID.class),
        row.getString("token_name"),
        row.getString("scope").equals("write"),
        row.getString("token_unit"),
        row.getTimestamp("token_created").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        revokedAt);
  }
}
