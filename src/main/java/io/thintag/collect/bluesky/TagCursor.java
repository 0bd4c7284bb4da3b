package io.thintag.collect.bluesky;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import io.thintag.collect.Query;
import io.thintag.post.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one hashtag has been read on one server. Times are those by which the platform sorts.
 *
 * @param newest time of the newest post ever seen; null before the first post
 * @param since while a reading is under way: where it ends; null: none is under way
 * @param until while a reading is under way: where its present window begins; null: now
 * @param page the server's word for the next page of this window; null: its first
 * @param low time of the last post of the page before
 */
record TagCursor(
    @Nullable Instant newest,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable String page,
    @Nullable Instant low) {

  /**
   * A reading ends this much before the newest post known: posts that the server gets to know late
   * are sorted in by their own time.
   */
  private static final Duration LOOK_BACK = Duration.ofHours(24);

  static TagCursor of(Cursor cursor) {
    CursorFields fields = CursorFields.of(cursor);
    return new TagCursor(
        time(fields.get("newest")),
        time(fields.get("since")),
        time(fields.get("until")),
        fields.get("page"),
        time(fields.get("low")));
  }

  Cursor cursor() {
    return CursorFields.none()
        .with("newest", text(newest))
        .with("since", text(since))
        .with("until", text(until))
        .with("page", page)
        .with("low", text(low))
        .cursor();
  }

  /** The same if a reading is under way, else the beginning of one. */
  TagCursor begun(Query.Tag query) {
    if (since != null) {
      return this;
    }
    Instant known = newest == null ? query.from() : newest.minus(LOOK_BACK);
    Instant end = known.isBefore(query.from()) ? query.from() : known;
    return new TagCursor(newest, end, query.until(), null, null);
  }

  /** Takes note of the posts of a page, newest first. */
  TagCursor seen(List<Post> posts) {
    Instant latest = newest;
    Instant last = low;
    for (Post post : posts) {
      last = post.publishedAt();
      latest = latest == null || last.isAfter(latest) ? last : latest;
    }
    return new TagCursor(latest, since, until, page, last);
  }

  TagCursor to(String next) {
    return new TagCursor(newest, since, until, next, low);
  }

  /** Goes on where the last page ended, in a window of its own: pages cannot be counted on. */
  TagCursor inNewWindow() {
    Instant below = low == null ? until : low.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    return new TagCursor(newest, since, below, null, low);
  }

  /** Nothing is under way: everything up to {@code newest} has been read. */
  TagCursor rest() {
    return new TagCursor(newest, null, null, null, null);
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
