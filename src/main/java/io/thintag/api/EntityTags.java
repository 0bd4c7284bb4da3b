package io.thintag.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, section 8.8.3) and the conditions on them. */
final class EntityTags {
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

  private static final int DIGEST_BYTES = 16;

  private EntityTags() {}

  /** The strong tag of a version. */
  static String of(int version) {
    return "\"" + version + "\"";
  }

  /** The strong tag of these very bytes. */
  static String of(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The version that an If-Match asks for.
   *
   * @return nothing if there is no condition; 0, which no stored version has, if none can match
   */
  static Optional<Integer> expectedVersion(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(ifMatch.strip());
    return Optional.of(version.matches() ? Integer.parseInt(version.group(1)) : 0);
  }

  /** The answer with these bytes and their strong tag, or 304 if the caller has them already. */
  static MutableHttpResponse<byte[]> unlessKnown(
      @Nullable String known, byte[] body, MutableHttpResponse<byte[]> answer) {
    return unlessKnown(known, of(body), body, answer);
  }

  /**
   * The same.
   *
   * @param tag of the body
   */
  static MutableHttpResponse<byte[]> unlessKnown(
      @Nullable String known, String tag, byte[] body, MutableHttpResponse<byte[]> answer) {
    if (isKnown(known, tag)) {
      return HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag);
    }
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(body);
  }

  /** True if If-None-Match names this tag, so that 304 is the answer. */
  static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && (ifNoneMatch.strip().equals("*")
            || Arrays.stream(ifNoneMatch.split(","))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(tag::equals));
  }
}
