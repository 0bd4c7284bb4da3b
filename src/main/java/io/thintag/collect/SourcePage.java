package io.thintag.collect;

import java.util.List;

/**
 * One page of items and where to go on.
 *
 * @param items may be empty
 * @param next the cursor to keep once the items are stored
 * @param more true if asking again with {@code next} at once may bring more; false: wait for the
 *     next scheduled run
 * @param reach how far back in time it is complete, together with the pages before it
 */
public record SourcePage(List<Item> items, Cursor next, boolean more, Reach reach) {
  public SourcePage {
    items = List.copyOf(items);
  }

  /** A page of a source that gives everything since its cursor. */
  public SourcePage(List<Item> items, Cursor next, boolean more) {
    this(items, next, more, Reach.WHOLE);
  }

  /** The same page, less complete. */
  public SourcePage reaching(Reach shorter) {
    return new SourcePage(items, next, more, shorter);
  }
}
