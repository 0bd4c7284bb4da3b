package io.thintag.collect.tiktok;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far one hashtag has been read. All days are days of UTC.
 *
 * @param read on which day the last complete reading began; null: there was none
 * @param today on which day the reading under way began; null: none is under way
 * @param start first day that it has not finished
 * @param end last day that it is to read
 * @param offset how many videos it has passed in the span that begins at {@code start}
 * @param search the platform's name of the search in that span
 * @param count how many videos are asked for at once since the platform disliked a larger number
 */
record TagCursor(
    @Nullable LocalDate read,
    @Nullable LocalDate today,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    long offset,
    @Nullable String search,
    @Nullable Integer count) {

  static TagCursor of(Cursor cursor) {
    CursorFields fields = CursorFields.of(cursor);
    String offset = fields.get("offset");
    String count = fields.get("count");
    return new TagCursor(
        day(fields.get("read")),
        day(fields.get("today")),
        day(fields.get("start")),
        day(fields.get("end")),
        offset == null ? 0 : Long.parseLong(offset),
        fields.get("search"),
        count == null ? null : Integer.valueOf(count));
  }

  Cursor cursor() {
    return CursorFields.none()
        .with("read", text(read))
        .with("today", text(today))
        .with("start", text(start))
        .with("end", text(end))
        .with("offset", offset == 0 ? null : Long.toString(offset))
        .with("search", search)
        .with("count", text(count))
        .cursor();
  }

  TagCursor begun(LocalDate onDay, LocalDate first, LocalDate last) {
    return new TagCursor(read, onDay, first, last, 0, null, null);
  }

  TagCursor to(long nextOffset, @Nullable String nextSearch) {
    return new TagCursor(read, today, start, end, nextOffset, nextSearch, count);
  }

  /** The same span from its beginning, in smaller pages. */
  TagCursor again(int smaller) {
    return new TagCursor(read, today, start, end, 0, null, smaller);
  }

  TagCursor inSpanFrom(LocalDate next) {
    return new TagCursor(read, today, next, end, 0, null, null);
  }

  /** Nothing is under way. */
  TagCursor rest() {
    return new TagCursor(today, null, null, null, 0, null, null);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
