package io.thintag.access;

import io.thintag.access.UserRefused.Why;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes and changes users for those who may; every change is in the audit. */
@Singleton
public class Users {
  private final UserStore store;
  private final UserRules rules;
  private final SessionStore sessions;
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  Users(
      UserStore store,
      UserRules rules,
      SessionStore sessions,
      Database database,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.sessions = sessions;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Users of the caller's area by name; what is asked for outside it is not found. */
  public List<ListedUser> page(
      Caller caller, UserQuestion question, @Nullable String after, int limit) {
    return store.page(caller.unitCode(), question, after, limit);
  }

  /** True if the caller may change a user. */
  public boolean mayManage(Caller caller, User user) {
    return rules.mayManage(caller, user);
  }

  /** A user that the caller may manage. */
  public Optional<User> find(Caller caller, String name) {
    return store.find(name).map(UserStore.Stored::user).filter(u -> rules.mayManage(caller, u));
  }

  /**
   * Adds a user, who has no password yet.
   *
   * @throws UserRefused in all its kinds
   */
  public User add(Caller caller, UserDraft draft) {
    User user = rules.check(draft, null, clock.instant().truncatedTo(ChronoUnit.MICROS));
    rules.require(caller, user);
    return database.write(
        connection -> {
          if (!store.add(connection, user, PasswordHash.NONE)) {
            throw new UserRefused(
                Why.TAKEN, "name", "มีผู้ใช้ชื่อ «" + user.name() + "» อยู่แล้ว ให้ใช้ชื่ออื่น");
          }
          audit.write(connection, caller, "user.create", user.name(), null, fields(user));
          return user;
        });
  }

  /** Changes a user, who is signed out everywhere if that changes what the user may do. */
  public User change(Caller caller, String name, UserDraft draft) {
    return database.write(
        connection -> {
          User before = require(connection, caller, name);
          User after = rules.check(draft, before, before.createdAt());
          rules.require(caller, after);
          boolean rights =
              after.role() != before.role()
                  || !after.unitCode().equals(before.unitCode())
                  || after.disabled() != before.disabled();
          if (rights && name.equals(caller.name())) {
            throw new UserRefused(
                Why.FORBIDDEN,
                "name",
                "เปลี่ยนสิทธิ์หรือปิดบัญชีของตนเองไม่ได้ ให้ผู้ดูแลคนอื่นทำ");
          }
          store.change(connection, after);
          if (rights) {
            sessions.endAll(connection, name);
          }
          audit.write(connection, caller, "user.change", name, fields(before), fields(after));
          return after;
        });
  }

  /** Sets what the caller's own pages look like; null leaves it. */
  public void prefer(Caller caller, @Nullable String locale, @Nullable String digits) {
    database.write(
        connection -> {
          User before =
              UserStore.find(connection, caller.name()).orElseThrow(UserRefused::unknown).user();
          UserDraft draft = new UserDraft(null, null, null, null, locale, digits);
          store.change(connection, rules.check(draft, before, before.createdAt()));
          return true;
        });
  }

  /** Sets a password; whoever is signed in as the user is signed out. */
  public void setPassword(Caller caller, String name, String password) {
    UserRules.checkPassword(name, password);
    String hash = PasswordHash.of(password).text();
    database.write(
        connection -> {
          require(connection, caller, name);
          store.setPassword(connection, name, hash);
          sessions.endAll(connection, name);
          audit.write(connection, caller, "user.password", name, null, null);
          return true;
        });
  }

  User require(Connection connection, Caller caller, String name) throws SQLException {
    return UserStore.find(connection, name)
        .map(UserStore.Stored::user)
        .filter(user -> rules.mayManage(caller, user))
        .orElseThrow(UserRefused::unknown);
  }

  private static Map<String, Object> fields(User user) {
    return Map.of(
        "role", user.role().wireName(),
        "unit", user.unitCode(),
        "disabled", user.disabled(),
        "locale", user.locale(),
        "digits", user.digits());
  }
}
