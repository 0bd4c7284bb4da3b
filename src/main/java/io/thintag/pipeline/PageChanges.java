package io.thintag.pipeline;

import io.thintag.post.PostKey;
import io.thintag.store.MembershipRow;
import io.thintag.store.PageCounts;
import io.thintag.store.PostRow;
import io.thintag.store.Rejections.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a page changes, collected while its items are judged and written all at once. */
final class PageChanges {
  final List<PostRow> posts = new ArrayList<>();
  final List<MembershipRow> memberships = new ArrayList<>();
  final List<Rejection> rejections = new ArrayList<>();
  final Set<PostKey> known = new HashSet<>();
  final Set<PostKey> fresh = new HashSet<>();
  final Set<PostKey> unchanged = new HashSet<>();
  final Set<PostKey> gone = new HashSet<>();
  final Set<PostKey> missing = new HashSet<>();
  final Set<PostKey> seen = new HashSet<>();
  final Set<Integer> storedAt = new HashSet<>();
  private int duplicates;

  void duplicate() {
    duplicates++;
  }

  /** Stored posts whose roll-ups move: changed ones and those found deleted. */
  List<PostKey> moving() {
    List<PostKey> keys = new ArrayList<>(known);
    keys.addAll(gone);
    return keys;
  }

  List<PostKey> written() {
    List<PostKey> keys = new ArrayList<>(known);
    keys.addAll(fresh);
    return keys;
  }

  /** False if the page said nothing that an earlier one had not said. */
  boolean isWorthKeeping(int rejectedBefore) {
    return !posts.isEmpty() || rejections.size() > rejectedBefore;
  }

  /**
   * Counts the items.
   *
   * @param rejectedBefore rejections that had been noted before: seen again, so duplicates
   */
  PageCounts counts(int items, int rejectedBefore) {
    return new PageCounts(
        items, storedAt.size(), duplicates + rejectedBefore, rejections.size() - rejectedBefore);
  }
}
