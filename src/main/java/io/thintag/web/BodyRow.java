package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.review.OfficialAccount;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local body in a list.
 *
 * @param state complete, tagsMissing, inReview, notFound, notObserved, exempt or notExpected
 * @param accounts its registered ones
 */
record BodyRow(
    Unit unit,
    String state,
    long posts,
    @Nullable OffsetDateTime lastPost,
    List<OfficialAccount> accounts) {
  BodyRow {
    accounts = List.copyOf(accounts);
  }

  boolean isMissing() {
    return state.equals("notFound") || state.equals("notObserved");
  }
}
