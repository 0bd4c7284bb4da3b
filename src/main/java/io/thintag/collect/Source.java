package io.thintag.collect;

/**
 * One way of getting posts. Given a query and a cursor, fetches one page of items and says where to
 * go on.
 *
 * <p>An implementation keeps no state between calls, talks to the outside only through the wire (so
 * that every response is kept and can be replayed), moves only forward (the same cursor asked again
 * gives the same or newer items), and turns an item that it cannot read into {@link Item.Broken}
 * instead of failing the page.
 */
@FunctionalInterface
public interface Source {

  /**
   * Fetches one page.
   *
   * @throws SourceException if the page as a whole could not be had; nothing of it is stored and
   *     the cursor stays
   */
  SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException;
}
