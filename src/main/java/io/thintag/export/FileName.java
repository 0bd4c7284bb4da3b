package io.thintag.export;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The name of a file that is sent, without ending.
 *
 * @param plain for programs that know ASCII only
 * @param thai for people
 */
public record FileName(String plain, String thai) {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,150}");
  private static final int LONGEST = 80;

  public FileName {
    if (!PLAIN.matcher(plain).matches()) {
      throw new IllegalArgumentException("no plain file name: " + plain);
    }
    thai = legal(thai);
  }

  /** A name that is the same for everybody. */
  public static FileName plain(String plain) {
    return new FileName(plain, plain);
  }

  /** As `Content-Disposition` says it (RFC 6266): both names, the Thai one by RFC 5987. */
  public String disposition(String ending) {
    return "attachment; filename=\""
        + plain
        + ending
        + "\"; filename*=UTF-8''"
        + encoded(thai + ending);
  }

  /**
   * What no file system takes is a space; 80 Thai letters are 240 bytes, of 255 that a name has.
   */
  private static String legal(String name) {
    String bare = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|\\s]+", " ").strip();
    String cut = bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST).strip();
    return cut.replaceAll("^\\.+|[\\uD800-\\uDBFF]$", "");
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit & 0xF, 16));
  }
}
