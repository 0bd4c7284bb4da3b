package io.thintag.collect;

import java.util.List;

/**
 * One page of items and where to go on.
 *
 * @param items may be empty
 * @param next the cursor to keep once the items are stored
 * @param more true if asking again with {@code next} at once may bring more; false: wait for the
 *     next scheduled run
 */
public record SourcePage(List<Item> items, Cursor next, boolean more) {
  public SourcePage {
    items = List.copyOf(items);
  }
}
