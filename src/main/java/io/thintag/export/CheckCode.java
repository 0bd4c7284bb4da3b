package io.thintag.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a page that was printed: eight letters and digits that cannot be taken for one another, on
 * paper or read aloud. Shown in two groups of four.
 *
 * @param text without the hyphen
 */
public record CheckCode(String text) {
  private static final String LETTERS = "34679ACEFHJKNPRTUWXY";
  private static final int LENGTH = 8;
  private static final Pattern WHOLE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

  public CheckCode {
    if (!WHOLE.matcher(text).matches()) {
      throw new IllegalArgumentException("no check-code: " + text);
    }
  }

  /** The code as somebody typed it, in small letters, with spaces or hyphens. */
  public static Optional<CheckCode> read(String typed) {
    String text = typed.replaceAll("[\\s\\u2010-\\u2015-]", "").toUpperCase(Locale.ROOT);
    return WHOLE.matcher(text).matches() ? Optional.of(new CheckCode(text)) : Optional.empty();
  }

  /** The code of a content; another one for each attempt. */
  static CheckCode of(byte[] content, int attempt) {
    byte[] digest = digest(content, attempt);
    StringBuilder text = new StringBuilder(LENGTH);
    long rest = 0;
    for (int i = 0; i < Long.BYTES - 1; i++) {
      rest = rest << Byte.SIZE | digest[i] & 0xff;
    }
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt((int) (rest % LETTERS.length())));
      rest /= LETTERS.length();
    }
    return new CheckCode(text.toString());
  }

  private static byte[] digest(byte[] content, int attempt) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((byte) attempt);
      return sha256.digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** «K7FH-3XNP». */
  @Override
  public String toString() {
    return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
  }
}
