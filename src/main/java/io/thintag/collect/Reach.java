package io.thintag.collect;

import java.time.Duration;

/**
 * How far back in time a page speaks for everything that was published: what lies between two
 * readings is known to be complete only if the later one reaches back to the earlier.
 */
public sealed interface Reach {

  /** Everything since the cursor, however long ago that was; from the start: since the query's. */
  Reach WHOLE = new Whole();

  /** Only the newest posts, as a feed holds them; older ones have fallen out of it. */
  Reach NEWEST = new Newest();

  /** There is more that could not be read yet; the next reading goes on. */
  Reach PAUSED = new Paused();

  /** See {@link #WHOLE}. */
  record Whole() implements Reach {}

  /** See {@link #NEWEST}. */
  record Newest() implements Reach {}

  /** See {@link #PAUSED}. */
  record Paused() implements Reach {}

  /** Nothing older than this. Instagram's tag search: a day; X's recent search: a week. */
  record Within(Duration span) implements Reach {}
}
