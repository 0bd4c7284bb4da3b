package io.thintag.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The statuses of one hashtag on one server, oldest first. */
final class Timeline {

  /** A post under the id that this server gave it. */
  record Entry(long id, DemoPost post) {}

  private final List<Entry> entries;

  private Timeline(List<Entry> entries) {
    this.entries = entries;
  }

  static Timeline of(List<DemoPost> posts, OrderedTag tag, Federation server, int phase) {
    List<Entry> entries = new ArrayList<>();
    for (DemoPost post : posts) {
      if (post.exists(phase) && post.wording(phase).tags().contains(tag)) {
        server.idOf(post).ifPresent(id -> entries.add(new Entry(id, post)));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::id));
    return new Timeline(entries);
  }

  /**
   * One page, newest first.
   *
   * @param above only greater ids
   * @param below only smaller ids
   * @param oldest true: those right above the lower bound ({@code min_id}); false: the newest of
   *     the range ({@code since_id} and {@code max_id})
   */
  List<Entry> page(long above, long below, int limit, boolean oldest) {
    int from = firstFrom(above == Long.MAX_VALUE ? above : above + 1);
    int to = Math.max(from, firstFrom(below));
    List<Entry> page =
        oldest
            ? entries.subList(from, Math.min(to, from + limit))
            : entries.subList(Math.max(from, to - limit), to);
    List<Entry> newestFirst = new ArrayList<>(page);
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** Index of the first entry whose id is at least this. */
  private int firstFrom(long id) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).id() < id) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
