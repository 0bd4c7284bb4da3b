package io.thintag.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as older versions kept it: PBKDF2-HMAC-SHA256, written
 * «pbkdf2-sha256$iterations$salt$key» with the last two in Base64.
 */
record OldPasswordHash(int iterations, byte[] salt, byte[] key) {
  static final String SCHEME = "pbkdf2-sha256";

  /** OWASP's Password Storage Cheat Sheet asks for 600,000 (2023). */
  private static final int ITERATIONS = 600_000;

  private static final int KEY_BITS = 256;
  private static final int SALT_BYTES = 16;

  /** Hashes a password with a fresh salt; takes some tenths of a second, on purpose. */
  static OldPasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new OldPasswordHash(ITERATIONS, salt, derive(password, salt, ITERATIONS));
  }

  static OldPasswordHash parse(String text) {
    String[] parts = text.split("\\$");
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalArgumentException("not a password hash of this program");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new OldPasswordHash(
        Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
  }

  /** Takes as long as {@link #of}, whether the password is right or not. */
  boolean matches(String password) {
    return MessageDigest.isEqual(key, derive(password, salt, iterations));
  }

  /** The form that is stored. */
  String text() {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        "$",
        SCHEME,
        Integer.toString(iterations),
        base64.encodeToString(salt),
        base64.encodeToString(key));
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 17 has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }
}
