package io.thintag.access;

import io.thintag.access.UserStore.Stored;
import io.thintag.change.Changes;
import io.thintag.change.Kept;
import io.thintag.change.Stamps;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks names and passwords. Unknown user and wrong password cost and answer the same. */
@Singleton
final class SignIn {
  private static final int MOST_KNOWN = 1_000;
  private static final Duration AGE = Duration.ofSeconds(30);

  private final UserStore users;
  private final AdminPassword admin;
  private final LoginThrottle throttle;
  private final Changes changes;
  private final Kept<String, Stored> stored;
  private final String pepper = Secret.random();
  private final Map<String, Verified> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
              return size() > MOST_KNOWN;
            }
          });

  SignIn(
      UserStore users, AdminPassword admin, LoginThrottle throttle, Changes changes, Clock clock) {
    this.changes = changes;
    this.stored = new Kept<>(MOST_KNOWN, AGE, clock);
    this.users = users;
    this.admin = admin;
    this.throttle = throttle;
  }

  /**
   * The user of this name and password; empty: wrong, unknown or disabled.
   *
   * @throws TooManyGuesses if this user or address has to wait
   */
  Optional<User> check(String name, String password, String address) {
    return check(name, password, address, changes.now());
  }

  /**
   * The same.
   *
   * @param stamps read after the name came in
   */
  Optional<User> check(String name, String password, String address, Stamps stamps) {
    Optional<Stored> user =
        admin.isConfiguredFor(name) || name.indexOf('\0') >= 0
            ? Optional.empty()
            : find(name, stamps.of(Stamps.ACCESS));
    String hash = user.map(Stored::passwordHash).orElse(null);
    boolean recognised = hash != null && isKnown(name, hash, password);
    if (!recognised && throttle.mustWait(name, address)) {
      throw new TooManyGuesses();
    }
    if (!recognised && !isRight(name, hash, password)) {
      throttle.failed(name, address);
      return Optional.empty();
    }
    return admin.isConfiguredFor(name)
        ? Optional.of(admin.administrator())
        : user.map(Stored::user).filter(one -> !one.disabled());
  }

  private Optional<Stored> find(String name, long stamp) {
    Optional<Stored> known = stored.known(name, stamp);
    if (known.isPresent()) {
      return known;
    }
    Optional<Stored> found = users.find(name);
    found.ifPresent(one -> stored.keep(name, stamp, one));
    return found;
  }

  private boolean isRight(String name, @Nullable String hash, String password) {
    if (admin.isConfiguredFor(name)) {
      return admin.matches(password);
    }
    if (hash == null) {
      PasswordHash.pretend(password);
      return false;
    }
    if (!PasswordHash.matches(hash, password)) {
      return false;
    }
    if (PasswordHash.isOld(hash)) {
      users.rehash(name, hash, PasswordHash.of(password).text());
    }
    known.put(name, new Verified(hash, digest(password)));
    return true;
  }

  /**
   * Hashing takes long and HTTP Basic sends the password each time, so the last one that was right
   * is recognised by a digest, with a secret of this process so that nobody can prepare for it.
   */
  private boolean isKnown(String name, String hash, String password) {
    Verified last = known.get(name);
    return last != null && last.hash.equals(hash) && Arrays.equals(last.digest, digest(password));
  }

  private byte[] digest(String password) {
    return Secret.digest(pepper + password);
  }

  private record Verified(String hash, byte[] digest) {}
}
