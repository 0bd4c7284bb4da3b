package io.thintag.pipeline;

import io.thintag.post.Engagement;
import io.thintag.post.PostKey;
import io.thintag.store.FreshRows;
import io.thintag.store.MembershipRow;
import io.thintag.store.MembershipRow.UnitRow;
import io.thintag.store.PageCounts;
import io.thintag.store.PostRow;
import io.thintag.store.PostStore;
import io.thintag.store.Rejections.Rejection;
import io.thintag.tally.Addition;
import io.thintag.tally.Additions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Stored posts of which something changes. */
  List<PostRow> rewritten() {
    return posts.stream().filter(row -> !fresh.contains(key(row))).toList();
  }

  /** Places in campaigns of posts that were stored before. */
  List<MembershipRow> rejudged() {
    return memberships.stream().filter(row -> !fresh.contains(key(row))).toList();
  }

  /** The new posts among them and their places in campaigns, made ready. */
  FreshRows freshRows(PostStore store) {
    return store.fresh(
        posts.stream().filter(row -> fresh.contains(key(row))).toList(),
        memberships.stream().filter(row -> fresh.contains(key(row))).toList());
  }

  private static PostKey key(PostRow row) {
    return new PostKey(row.platform(), row.nativeId());
  }

  private static PostKey key(MembershipRow row) {
    return new PostKey(row.platform(), row.nativeId());
  }

  /** What the new posts among them add to roll-ups. */
  Additions additions() {
    Map<PostKey, Engagement> engagement = new HashMap<>();
    for (PostRow row : posts) {
      engagement.put(
          key(row), new Engagement(row.views(), row.likes(), row.comments(), row.shares()));
    }
    List<Addition> additions = new ArrayList<>();
    for (MembershipRow row : memberships) {
      PostKey key = key(row);
      if (row.counted() && fresh.contains(key)) {
        Engagement counts = Objects.requireNonNull(engagement.get(key));
        long day = Addition.day(row.publishedAt());
        row.units().forEach(unit -> additions.add(addition(row, unit, day, counts)));
      }
    }
    return Additions.of(additions);
  }

  private static Addition addition(
      MembershipRow row, UnitRow unit, long day, Engagement engagement) {
    return new Addition(
        row.campaign(),
        unit.unitCode(),
        row.platform(),
        row.publishedAt(),
        day,
        row.accountKey(),
        row.fullyTagged(),
        unit.inProvince(),
        unit.inDistrict(),
        unit.inBody(),
        engagement);
  }

  /** Posts whose stored rows the page changes or adds, or would delete if they are gone. */
  Set<PostKey> touched() {
    Set<PostKey> touched = new HashSet<>(known);
    touched.addAll(fresh);
    touched.addAll(gone);
    touched.addAll(missing);
    return touched;
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
