package io.thintag.collect.graph;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a list has been read that gives the newest posts first. Each reading walks from the top
 * down to what an earlier one has seen. Where it is interrupted the next one goes on; what the next
 * one will look for is only moved once the walk is finished, so that nothing is lost between.
 */
public record Walk(CursorFields fields) {

  /** A walk goes on this much below the newest post known: edits and new counts are seen. */
  private static final Duration LOOK_BACK = Duration.ofHours(24);

  public static Walk of(Cursor cursor) {
    return new Walk(CursorFields.of(cursor));
  }

  public Cursor cursor() {
    return fields.cursor();
  }

  /** Where the page to be read begins; null: at the top. */
  public @Nullable String next() {
    return fields.get("next");
  }

  /** Posts to ask for at a time. */
  public int limit(int pageSize) {
    String limit = fields.get("limit");
    return limit == null ? pageSize : Math.min(pageSize, Integer.parseInt(limit));
  }

  /** Down to which time of publication this walk goes. */
  public Instant floor(Instant from) {
    String newest = fields.get("newest");
    Instant floor = newest == null ? from : Instant.parse(newest).minus(LOOK_BACK);
    return floor.isBefore(from) ? from : floor;
  }

  /** Takes note of a post's time of publication, which may be the newest. */
  public Walk seen(Instant published) {
    String top = fields.get("top");
    boolean newer = top == null || Instant.parse(top).isBefore(published);
    return newer ? with("top", published.toString()) : this;
  }

  public Walk with(String name, @Nullable String value) {
    return new Walk(fields.with(name, value));
  }

  public Walk onTo(String next) {
    return with("next", next);
  }

  /** The same place once more, half as many posts at a time. */
  public Walk withHalf(int limit) {
    return with("limit", Integer.toString(Math.max(1, limit / 2)));
  }

  /** From the top once more: its place is no longer known to the platform. */
  public Walk anew() {
    return with("next", null);
  }

  /** At the bottom: the next walk need not go deeper than what this one saw first. */
  public Walk finished() {
    String top = fields.get("top");
    String newest = fields.get("newest");
    boolean newer =
        top != null && (newest == null || Instant.parse(newest).isBefore(Instant.parse(top)));
    return (newer ? with("newest", top) : this)
        .with("next", null)
        .with("top", null)
        .with("limit", null);
  }
}
