package io.thintag.collect.site;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import io.thintag.collect.wire.Validators;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a WordPress site has been read: first its posts, newest first, page by page; after that
 * in each visit what came since, and what was changed since.
 *
 * @param walk what is being read
 * @param page of this walk that comes next, counted from 1
 * @param asked pages asked for in this visit
 * @param perPage posts asked for at a time
 * @param newest publication of the newest post of all finished walks; null: none was finished
 * @param changed the same for the last change
 * @param newestNow the same for the walk under way
 * @param changedNow the same for the walk under way
 * @param validators of the answer that brought nothing but known posts
 */
record WordPressCursor(
    Walk walk,
    int page,
    int asked,
    int perPage,
    @Nullable Instant newest,
    @Nullable Instant changed,
    @Nullable Instant newestNow,
    @Nullable Instant changedNow,
    Validators validators) {

  /** Pages of one visit; what is left comes in the next one. */
  private static final int PAGES = 10;

  /** Fewer are not asked for at a time. */
  private static final int LEAST = 10;

  enum Walk {
    POSTS,
    CHANGES
  }

  static WordPressCursor of(Cursor cursor, int perPage) {
    CursorFields fields = CursorFields.of(cursor);
    return new WordPressCursor(
        Walk.valueOf(Optional.ofNullable(fields.get("walk")).orElse("POSTS")),
        number(fields.get("page"), 1),
        number(fields.get("asked"), 0),
        number(fields.get("per"), perPage),
        moment(fields.get("newest")),
        moment(fields.get("changed")),
        moment(fields.get("newestNow")),
        moment(fields.get("changedNow")),
        Validators.in(fields));
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private static @Nullable Instant moment(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  Cursor cursor(int usualPerPage) {
    CursorFields fields =
        CursorFields.none()
            .with("walk", walk == Walk.POSTS ? null : walk.name())
            .with("page", page == 1 ? null : Integer.toString(page))
            .with("asked", asked == 0 ? null : Integer.toString(asked))
            .with("per", perPage == usualPerPage ? null : Integer.toString(perPage))
            .with("newest", text(newest))
            .with("changed", text(changed))
            .with("newestNow", text(newestNow))
            .with("changedNow", text(changedNow));
    return validators.keptIn(fields).cursor();
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  /** A first walk goes back to the beginning, later ones to what is known. */
  boolean isFirst() {
    return newest == null && changed == null;
  }

  boolean mayAskForLess() {
    return perPage > LEAST;
  }

  /** Half as many at a time, from the same post on or a little before. */
  WordPressCursor halved() {
    int half = Math.max(LEAST, perPage / 2);
    return new WordPressCursor(
        walk,
        (page - 1) * perPage / half + 1,
        asked + 1,
        half,
        newest,
        changed,
        newestNow,
        changedNow,
        Validators.NONE);
  }

  WordPressCursor having(
      @Nullable Instant published, @Nullable Instant edited, Validators newValidators) {
    return new WordPressCursor(
        walk,
        page,
        asked + 1,
        perPage,
        newest,
        changed,
        later(newestNow, published),
        later(changedNow, edited),
        newValidators);
  }

  /** The next page, unless this visit has been long enough. */
  WordPressCursor onward() {
    boolean enough = asked >= PAGES;
    // Posts taken down meanwhile would make the others move up: the last page is read once more.
    return new WordPressCursor(
        walk,
        enough ? page : page + 1,
        enough ? 0 : asked,
        perPage,
        newest,
        changed,
        newestNow,
        changedNow,
        Validators.NONE);
  }

  boolean isResting() {
    return asked == 0;
  }

  /** The walk is over. */
  WordPressCursor finished() {
    boolean changesNext = walk == Walk.POSTS && changed != null;
    return new WordPressCursor(
        changesNext ? Walk.CHANGES : Walk.POSTS,
        1,
        changesNext ? asked : 0,
        perPage,
        later(newest, newestNow),
        later(changed, changedNow),
        null,
        null,
        validators);
  }

  static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
