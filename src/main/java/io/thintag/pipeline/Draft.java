package io.thintag.pipeline;

import io.thintag.post.PostKey;
import io.thintag.store.FreshRows;
import io.thintag.store.StoredPost;
import io.thintag.tally.Additions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a page changes, with the rows of its new posts made ready.
 *
 * @param judge who judged the posts
 * @param stored what was stored of them then
 */
record Draft(
    Judge judge,
    Map<PostKey, StoredPost> stored,
    PageChanges changes,
    FreshRows fresh,
    Additions additions) {

  /** What was stored then of the posts that the page touches. */
  Map<PostKey, StoredPost> storedOf(Set<PostKey> touched) {
    Map<PostKey, StoredPost> before = new HashMap<>(stored);
    before.keySet().retainAll(touched);
    return before;
  }
}
