package io.thintag.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param w how the reader is spoken to
 * @param address of the page, without the choice of language and digits
 * @param crumbs the way here, the page itself last; empty: it is at the top
 * @param dataTime until when the data of the page reach; null: it shows none
 * @param visitor who reads it; null: nobody has signed in
 */
record Frame(
    Wording w,
    Assets assets,
    Address address,
    String title,
    List<Crumb> crumbs,
    @Nullable OffsetDateTime dataTime,
    @Nullable Visitor visitor) {
  Frame {
    crumbs = List.copyOf(crumbs);
  }

  /** The same around a page that has another address. */
  Frame at(Address other) {
    return new Frame(w, assets, other, title, crumbs, dataTime, visitor);
  }
}
