package io.thintag.collect.youtube;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a list that begins with the newest video has been read. Each reading goes back from the
 * newest to a floor and then rests; interrupted, it keeps its floor, so that nothing between is
 * lost.
 *
 * @param newest when the newest video ever listed came out; null before there was one
 * @param floor while reading: how far back; null at rest
 * @param token of the next page, while reading
 * @param below true while reading only what is older than the end of the query's span
 * @param uploads playlist of a channel's videos, where it had to be asked for
 */
record Progress(
    @Nullable Instant newest,
    @Nullable Instant floor,
    @Nullable String token,
    boolean below,
    @Nullable String uploads) {

  static Progress of(Cursor cursor) {
    CursorFields fields = CursorFields.of(cursor);
    return new Progress(
        time(fields.get("newest")),
        time(fields.get("floor")),
        fields.get("token"),
        fields.get("below") != null,
        fields.get("uploads"));
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no cursor of this source: " + text, e);
    }
  }

  Cursor cursor() {
    return CursorFields.none()
        .with("newest", newest == null ? null : newest.toString())
        .with("floor", floor == null ? null : floor.toString())
        .with("token", token)
        .with("below", below ? "yes" : null)
        .with("uploads", uploads)
        .cursor();
  }

  /**
   * How far back this reading goes.
   *
   * @param from where the very first one ends
   * @param lookBack how much is read again, since lists are not complete at once
   */
  Instant floor(Instant from, Duration lookBack) {
    if (floor != null) {
      return floor;
    }
    Instant since = newest == null ? from : newest.minus(lookBack);
    return since.isBefore(from) ? from : since;
  }

  /** Whether this reading has a next page. */
  boolean isUnderWay() {
    return token != null || below;
  }

  /**
   * Takes note of what a page lists. A time yet to come is no measure: all that really comes until
   * then would count as read.
   */
  Progress seen(Collection<Instant> times, Instant now) {
    Instant latest =
        Stream.concat(
                Optional.ofNullable(newest).stream(),
                times.stream().filter(time -> !time.isAfter(now)))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Progress(latest, floor, token, below, uploads);
  }

  Progress goingOn(Instant downTo, String nextToken) {
    return new Progress(newest, downTo, nextToken, below, uploads);
  }

  /** To be begun again from the first page: tokens do not last. */
  Progress interrupted(Instant downTo) {
    return new Progress(newest, downTo, null, below, uploads);
  }

  Progress jumpedBelow(Instant downTo) {
    return new Progress(newest, downTo, null, true, uploads);
  }

  Progress rest() {
    return new Progress(newest, null, null, false, uploads);
  }

  Progress withUploads(String playlist) {
    return new Progress(newest, floor, token, below, playlist);
  }
}
