package io.thintag.collect.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes to characters for Thai sites, whose labels are often wrong: what says UTF-8 may be
 * windows-874 and the other way round, and what says Latin-1 is mostly neither.
 */
public final class Characters {

  /** Thai, one byte a character; TIS-620 and ISO 8859-11 are parts of it. */
  public static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

  private static final Set<String> THAI_NAMES =
      Set.of("tis-620", "tis620", "windows-874", "iso-8859-11", "cp874", "x-windows-874", "thai");
  private static final Set<String> EMPTY_LABELS =
      Set.of("utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "us-ascii", "ascii");
  private static final Pattern LABEL =
      Pattern.compile("(?i)(?:encoding|charset)\\s*=\\s*[\"']?\\s*([\\w:.-]+)");
  private static final int HEAD = 2_048;

  private Characters() {}

  /**
   * Decodes a document by its byte order mark, else by its labels as far as the bytes bear them
   * out.
   *
   * @param contentType the Content-Type header, or an empty string
   */
  public static String decode(byte[] body, String contentType) {
    Optional<String> marked = byMark(body);
    if (marked.isPresent()) {
      return marked.get();
    }
    String head = new String(body, 0, Math.min(body.length, HEAD), ISO_8859_1);
    return new String(body, choose(body, labels(contentType, head)));
  }

  /** True if every byte fits UTF-8. */
  public static boolean isUtf8(byte[] body) {
    return strictly(body, UTF_8).isPresent();
  }

  /** Decodes, or nothing if a byte does not fit the charset. */
  public static Optional<String> strictly(byte[] body, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> byMark(byte[] body) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(body, 3, body.length - 3, UTF_8));
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return Optional.of(new String(body, 2, body.length - 2, UTF_16BE));
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return Optional.of(new String(body, 2, body.length - 2, UTF_16LE));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] body, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (body.length <= i || (body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static List<String> labels(String contentType, String head) {
    return Stream.of(contentType, head)
        .map(LABEL::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Charset choose(byte[] body, List<String> labels) {
    if (isUtf8(body)) {
      return UTF_8;
    }
    boolean thai = labels.stream().anyMatch(THAI_NAMES::contains);
    if (!thai && mostlyUtf8(body)) {
      return UTF_8;
    }
    return labels.stream()
        .filter(label -> !THAI_NAMES.contains(label) && !EMPTY_LABELS.contains(label))
        .flatMap(label -> named(label).stream())
        .findFirst()
        .filter(other -> !thai)
        .orElse(WINDOWS_874);
  }

  /** A stray byte in a long UTF-8 document must not turn all of it into something else. */
  private static boolean mostlyUtf8(byte[] body) {
    String lenient = new String(body, UTF_8);
    long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
    long beyondAscii = lenient.chars().filter(c -> c > 0x7F).count();
    return broken * 10 < beyondAscii;
  }

  private static Optional<Charset> named(String label) {
    try {
      return Optional.of(Charset.forName(label));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
