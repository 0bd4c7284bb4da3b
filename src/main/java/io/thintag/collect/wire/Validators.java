package io.thintag.collect.wire;

import io.thintag.collect.CursorFields;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what an unchanged document is known (RFC 9110, section 13.1): kept in a cursor as {@code etag}
 * and {@code modified}, sent with the next request, answered with 304 and no body.
 */
public record Validators(@Nullable String etag, @Nullable String modified) {
  public static final Validators NONE = new Validators(null, null);

  /** Longest one kept; what is longer is no validator but an attempt on our memory. */
  private static final int LONGEST = 300;

  public static Validators of(WireResponse response) {
    return new Validators(
        response.header("ETag").filter(Validators::isFit).orElse(null),
        response.header("Last-Modified").filter(Validators::isFit).orElse(null));
  }

  private static boolean isFit(String value) {
    return !value.isBlank() && value.length() <= LONGEST;
  }

  public static Validators in(CursorFields fields) {
    return new Validators(fields.get("etag"), fields.get("modified"));
  }

  public CursorFields keptIn(CursorFields fields) {
    return fields.with("etag", etag).with("modified", modified);
  }

  /** The same request, to be answered only if something changed. */
  public WireRequest on(WireRequest request) {
    return header(header(request, "If-None-Match", etag), "If-Modified-Since", modified);
  }

  private static WireRequest header(WireRequest request, String name, @Nullable String value) {
    return Optional.ofNullable(value).map(text -> request.with(name, text)).orElse(request);
  }
}
