package io.thintag.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and revokes tokens for programs; every change is in the audit. */
@Singleton
public class Tokens {
  /** How long tokens last unless somebody says otherwise, and at most. */
  public static final int USUAL_DAYS = 365;

  public static final int MOST_DAYS = 1_095;
  private static final int LONGEST_NAME = 100;

  private final TokenStore store;
  private final Users users;
  private final UserRules rules;
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  Tokens(
      TokenStore store, Users users, UserRules rules, Database database, Audit audit, Clock clock) {
    this.store = store;
    this.users = users;
    this.rules = rules;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** A token and the only copy of its secret. */
  public record Issued(ApiToken token, String secret) {}

  /** All tokens of a user that the caller may manage. */
  public List<ApiToken> of(Caller caller, String user) {
    users.find(caller, user).orElseThrow(UserRefused::unknown);
    return store.of(user);
  }

  /**
   * Makes a token.
   *
   * @param name what it is for
   * @param writes false: it may only read
   * @param unit a narrower area than the user's; null: the user's
   * @param days how long it lasts
   */
  public Issued issue(
      Caller caller, String user, String name, boolean writes, @Nullable String unit, int days) {
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw UserRefused.invalid("name", "ต้องบอกว่าโทเค็นใช้ทำอะไร ไม่เกิน 100 ตัวอักษร");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw UserRefused.invalid("days", "ต้องเป็น 1 ถึง " + MOST_DAYS + " วัน");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String secret = "tt_" + Secret.random();
    return database.write(
        connection -> {
          User owner = users.require(connection, caller, user);
          ApiToken token =
              new ApiToken(
                  UUID.randomUUID(),
                  name.strip(),
                  writes,
                  rules.narrower(owner, unit),
                  now,
                  now.plus(Duration.ofDays(days)),
                  null);
          store.add(connection, user, token, secret);
          Map<String, Object> fields = new HashMap<>();
          fields.put("id", token.id().toString());
          fields.put("name", token.name());
          fields.put("scope", writes ? "write" : "read");
          fields.put("unit", token.unitCode());
          fields.put("expiresAt", token.expiresAt().toString());
          audit.write(connection, caller, "token.create", user, null, fields);
          return new Issued(token, secret);
        });
  }

  /** Revokes a token; it is kept in the list. */
  public void revoke(Caller caller, String user, UUID id) {
    database.write(
        connection -> {
          users.require(connection, caller, user);
          if (!store.revoke(connection, user, id)) {
            throw UserRefused.unknown();
          }
          audit.write(connection, caller, "token.revoke", user, Map.of("id", id.toString()), null);
          return true;
        });
  }
}
