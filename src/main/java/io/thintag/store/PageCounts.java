package io.thintag.store;

/**
 * What became of the items of a page or a run. Nothing is lost: items = stored + duplicates +
 * rejected (invariant 1).
 *
 * @param items counted as the source gave them
 * @param stored new in this campaign
 * @param duplicates known already, changed or not, or twice on the page
 * @param rejected not stored, each with a reason
 */
public record PageCounts(int items, int stored, int duplicates, int rejected) {
  public static final PageCounts NONE = new PageCounts(0, 0, 0, 0);

  public PageCounts {
    if (items != stored + duplicates + rejected) {
      throw new IllegalArgumentException(
          items
              + " items are not "
              + stored
              + " stored + "
              + duplicates
              + " duplicates + "
              + rejected
              + " rejected");
    }
  }

  public PageCounts plus(PageCounts more) {
    return new PageCounts(
        items + more.items,
        stored + more.stored,
        duplicates + more.duplicates,
        rejected + more.rejected);
  }
}
