package io.thintag.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** A password as it is kept: Argon2id (RFC 9106), written as a PHC string. */
record PasswordHash(int memoryKib, int passes, int lanes, byte[] salt, byte[] key) {

  /** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane (2023). */
  private static final int MEMORY_KIB = 19 * 1024;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;

  /** Kept for a user who has no password: none is right. */
  static final String NONE = "none";

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([\\w+/-]+)\\$([\\w+/-]+)");

  /** What a password is compared with where there is no user, so that it takes as long. */
  private static final PasswordHash DECOY =
      new PasswordHash(MEMORY_KIB, PASSES, LANES, new byte[SALT_BYTES], new byte[KEY_BYTES]);

  /** Hashes a password with a fresh salt; takes some hundredths of a second, on purpose. */
  static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(
        MEMORY_KIB, PASSES, LANES, salt, derive(password, salt, MEMORY_KIB, PASSES, LANES));
  }

  /** True if a stored hash, of whatever version, is that of the password. */
  static boolean matches(String stored, String password) {
    if (stored.startsWith(OldPasswordHash.SCHEME)) {
      return OldPasswordHash.parse(stored).matches(password);
    }
    return (stored.equals(NONE) ? DECOY : parse(stored)).matches(password);
  }

  /** Does the work of {@link #matches} for nothing. */
  static void pretend(String password) {
    matches(NONE, password);
  }

  static boolean isOld(String stored) {
    return stored.startsWith(OldPasswordHash.SCHEME);
  }

  static PasswordHash parse(String text) {
    Matcher matcher = PHC.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a password hash of this program");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new PasswordHash(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        base64.decode(matcher.group(4)),
        base64.decode(matcher.group(5)));
  }

  boolean matches(String password) {
    return MessageDigest.isEqual(key, derive(password, salt, memoryKib, passes, lanes));
  }

  /** The form that is stored. */
  String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + memoryKib
        + ",t="
        + passes
        + ",p="
        + lanes
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(key);
  }

  private static byte[] derive(String password, byte[] salt, int memory, int passes, int lanes) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] key = new byte[KEY_BYTES];
    argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), key);
    return key;
  }
}
