package io.thintag.collect.x;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one hashtag has been read.
 *
 * @param newest everything up to this id has been read; null: nothing yet
 * @param pending while a reading is under way: the newest id it has met
 * @param start a reading that cannot begin at {@code newest} begins at this time
 * @param end and ends at this one; null: now
 * @param next the platform's word for the next page; null: the first
 * @param low the oldest id that the reading has met
 * @param below only ids below this one are asked for; null: all
 */
record TagCursor(
    @Nullable String newest,
    @Nullable String pending,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable String next,
    @Nullable String low,
    @Nullable String below) {

  static TagCursor of(Cursor cursor) {
    CursorFields fields = CursorFields.of(cursor);
    return new TagCursor(
        fields.get("newest"),
        fields.get("pending"),
        time(fields.get("start")),
        time(fields.get("end")),
        fields.get("next"),
        fields.get("low"),
        fields.get("below"));
  }

  Cursor cursor() {
    return CursorFields.none()
        .with("newest", newest)
        .with("pending", pending)
        .with("start", text(start))
        .with("end", text(end))
        .with("next", next)
        .with("low", low)
        .with("below", below)
        .cursor();
  }

  /** From when on is asked; null: it is not known yet. */
  @Nullable Instant since() {
    return start != null || newest == null ? start : XId.time(newest);
  }

  TagCursor startingAt(Instant from, @Nullable Instant until) {
    return new TagCursor(newest, pending, from, until, null, low, below);
  }

  /** Takes note of the ids of a page. */
  TagCursor seen(SearchPage page) {
    return new TagCursor(
        newest,
        newer(pending, page.newest().orElse(null)),
        start,
        end,
        next,
        page.oldest().orElse(low),
        below);
  }

  TagCursor to(String token) {
    return new TagCursor(newest, pending, start, end, token, low, below);
  }

  /** Goes on below the last page, without the platform's word for the next. */
  TagCursor inNewWindow() {
    return new TagCursor(newest, pending, start, end, null, low, low);
  }

  /** Nothing is under way: all that the reading asked for has been read. */
  TagCursor rest() {
    String known = newer(newest, pending);
    String settled = end == null ? known : newer(known, XId.at(end));
    return new TagCursor(settled, null, null, null, null, null, null);
  }

  private static @Nullable String newer(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return XId.ORDER.compare(one, other) >= 0 ? one : other;
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
