package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.review.OpenPostCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the queue.
 *
 * @param address of the queue, without the place where this part begins
 * @param place the area that the doubt is about
 * @param campaign slug; null: all campaigns
 * @param doubt why posts are open; null: for any reason
 * @param open how many wait; one more than {@link OpenPostCount#MOST}: more than that
 * @param more where the next part is; null: there is none
 * @param single true if one post was asked for, not the queue
 * @param done what came of a change just made; null: there was none
 */
record ReviewPage(
    Address address,
    PlaceField place,
    @Nullable String campaign,
    @Nullable String doubt,
    List<Campaign> campaigns,
    List<ReviewCase> cases,
    int open,
    @Nullable Address more,
    boolean single,
    @Nullable Outcome done,
    String token) {

  List<String> doubts() {
    return ReviewPageController.DOUBTS;
  }

  /** How many wait, in words. */
  String left(Wording w) {
    return open > OpenPostCount.MOST
        ? w.t("review.left.many", OpenPostCount.MOST)
        : w.t("review.left", open);
  }

  /** True if anything narrows the queue. */
  boolean isNarrowed() {
    return place.chosen() != null || campaign != null || doubt != null;
  }

  /** The part that follows, alone, to be put below this one. */
  @Nullable String moreCases() {
    return more == null ? null : more.with("part", "cases").toString();
  }
}
