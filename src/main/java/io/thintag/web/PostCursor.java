package io.thintag.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.thintag.post.PostKey;
import io.thintag.review.OpenPost.Place;
import io.thintag.store.PostQueries.After;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended, as a word in an address. */
final class PostCursor {
  private static final String SEPARATOR = "\n";
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private PostCursor() {}

  static String of(After after) {
    return encode(after.publishedAt().toString(), after.platform(), after.nativeId());
  }

  static String of(Place place) {
    return encode(
        Long.toString(place.reactions()),
        Long.toString(place.views()),
        place.key().platform(),
        place.key().nativeId());
  }

  static @Nullable After after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = decode(cursor, 3);
    try {
      Instant at = Instant.parse(parts[0]);
      if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
        return new After(at, parts[1], parts[2]);
      }
    } catch (DateTimeException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  static @Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = decode(cursor, 4);
    try {
      return new Place(
          Long.parseLong(parts[0]), Long.parseLong(parts[1]), new PostKey(parts[2], parts[3]));
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static String encode(String... parts) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
  }

  private static String[] decode(String cursor, int count) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(SEPARATOR, count);
      if (parts.length == count && text.indexOf('\0') < 0) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static HttpStatusException unreadable() {
    return new HttpStatusException(
        HttpStatus.BAD_REQUEST, Words.of(Language.TH).get("error.400.text"));
  }
}
