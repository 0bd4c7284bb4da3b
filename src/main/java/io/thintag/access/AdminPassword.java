package io.thintag.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The password of the one administrator: the configured one ({@code thintag.admin.password}) as
 * long as there is one, else a random one that is shown once and kept as a hash only.
 */
@Singleton
final class AdminPassword {
  static final String USER = "admin";
  private static final int RANDOM_BYTES = 15;

  private final UserStore users;
  private final @Nullable String configured;
  private final byte[] cacheKey = random(32);
  private volatile @Nullable Verified verified;

  AdminPassword(UserStore users, @Nullable @Value("${thintag.admin.password:}") String configured) {
    this.users = users;
    this.configured = configured == null || configured.isBlank() ? null : configured;
  }

  /** Invents a password if there is none at all; it is handed out this once. */
  Optional<String> invent() {
    if (configured != null || users.passwordHash(USER).isPresent()) {
      return Optional.empty();
    }
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random(RANDOM_BYTES));
    return users.add(USER, PasswordHash.of(password).text())
        ? Optional.of(password)
        : Optional.empty();
  }

  boolean matches(String password) {
    if (configured != null) {
      return MessageDigest.isEqual(digest(configured), digest(password));
    }
    return users.passwordHash(USER).map(hash -> matches(password, hash)).orElse(false);
  }

  /** Hashing a password takes long, so the last one that was right is recognised by a digest. */
  private boolean matches(String password, String hash) {
    Verified known = verified;
    byte[] digest = digest(password);
    if (known != null && known.hash.equals(hash) && MessageDigest.isEqual(known.digest, digest)) {
      return true;
    }
    if (!PasswordHash.parse(hash).matches(password)) {
      return false;
    }
    verified = new Verified(hash, digest);
    return true;
  }

  /** Keyed with a secret of this process, so that a memory dump gives no quick guessing. */
  private byte[] digest(String password) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(cacheKey);
      return sha256.digest(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private record Verified(String hash, byte[] digest) {}
}
