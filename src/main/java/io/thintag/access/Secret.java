package io.thintag.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets that are handed out once, and the digests that are kept of them. */
final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secret() {}

  /** 256 random bits, safe in a URL; no guessing finds them, so that a plain digest keeps them. */
  static String random() {
    return random(BYTES);
  }

  static String random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** SHA-256. */
  static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest in a form that can be a key. */
  static String digestText(String secret) {
    return Base64.getEncoder().encodeToString(digest(secret));
  }

  /** Compares in a time that tells nothing. */
  static boolean same(String some, String other) {
    return MessageDigest.isEqual(digest(some), digest(other));
  }
}
