package io.thintag.collect.site;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which way a website is read, and how far.
 *
 * @param way the one that worked last
 * @param address where it begins; null: at the query's own
 * @param inner how far this way has been read
 * @param chosen day (since 1970, UTC) on which something better was last looked for in vain; null:
 *     never
 * @param newest publication of the newest post read in any way
 * @param given posts up to this moment were read in another way, under other ids
 */
record SiteCursor(
    Way way,
    @Nullable URI address,
    Cursor inner,
    @Nullable Long chosen,
    @Nullable Instant newest,
    @Nullable Instant given) {

  static SiteCursor of(Cursor cursor) {
    CursorFields fields = CursorFields.of(cursor);
    String address = fields.get("at");
    String chosen = fields.get("chosen");
    return new SiteCursor(
        Way.valueOf(Optional.ofNullable(fields.get("way")).orElse("FEED")),
        address == null ? null : URI.create(address),
        new Cursor(Optional.ofNullable(fields.get("inner")).orElse("")),
        chosen == null ? null : Long.valueOf(chosen),
        moment(fields.get("newest")),
        moment(fields.get("given")));
  }

  private static @Nullable Instant moment(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  Cursor cursor() {
    return CursorFields.none()
        .with("way", way == Way.FEED ? null : way.name())
        .with("at", address == null ? null : address.toString())
        .with("inner", inner.isStart() ? null : inner.value())
        .with("chosen", chosen == null ? null : chosen.toString())
        .with("newest", newest == null ? null : newest.toString())
        .with("given", given == null ? null : given.toString())
        .cursor();
  }

  SiteCursor read(Cursor next, @Nullable Instant published) {
    return new SiteCursor(
        way, address, next, chosen, WordPressCursor.later(newest, published), given);
  }

  /** Another way from its beginning; the same one goes on where it was. */
  SiteCursor to(Way other, @Nullable URI where) {
    boolean same = other == way && (where == null ? address == null : where.equals(address));
    return new SiteCursor(
        other,
        where,
        same ? inner : Cursor.START,
        null,
        newest,
        other.givesSameIdsAs(way) ? given : newest);
  }

  SiteCursor chosenOn(@Nullable Long day) {
    return new SiteCursor(way, address, inner, day, newest, given);
  }
}
