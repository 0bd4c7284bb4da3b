package io.thintag.collect.mastodon;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import org.jspecify.annotations.Nullable;

/**
 * How far one hashtag has been read on one server.
 *
 * @param newest the newest id ever seen; null before the first page
 * @param back while reading back in time: read what is older than this id
 * @param forward while reading forward: read what is newer than this id
 */
record TagCursor(@Nullable String newest, @Nullable String back, @Nullable String forward) {

  static TagCursor of(Cursor cursor) {
    CursorFields fields = CursorFields.of(cursor);
    return new TagCursor(fields.get("newest"), fields.get("back"), fields.get("forward"));
  }

  Cursor cursor() {
    return CursorFields.none()
        .with("newest", newest)
        .with("back", back)
        .with("forward", forward)
        .cursor();
  }

  /** Nothing is under way: everything up to {@code newest} has been read. */
  TagCursor rest() {
    return new TagCursor(newest, null, null);
  }

  TagCursor backTo(String id) {
    return new TagCursor(newest, id, null);
  }

  TagCursor forwardFrom(String id) {
    return new TagCursor(newest, null, id);
  }

  /** Takes note of an id that may be the newest. */
  TagCursor seen(String id) {
    boolean newer = newest == null || StatusId.ORDER.compare(id, newest) > 0;
    return newer ? new TagCursor(id, back, forward) : this;
  }
}
