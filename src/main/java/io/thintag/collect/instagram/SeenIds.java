package io.thintag.collect.instagram;

import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.graph.GraphPage;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which media one reading of a hashtag has seen, short enough for a cursor: digests of their ids.
 * Two of the same digest do no harm, for a page ends the reading only if all of its media are
 * known.
 */
record SeenIds(SortedSet<String> digests) {
  /** A reading ends here: twenty full pages in 24 hours, some 8,000 characters. */
  private static final int MOST = 1_000;

  static SeenIds of(@Nullable String text) {
    return new SeenIds(text == null ? new TreeSet<>() : new TreeSet<>(List.of(text.split("\\."))));
  }

  SeenIds with(List<JsonNode> media) {
    TreeSet<String> more = new TreeSet<>(digests);
    for (JsonNode each : media) {
      GraphPage.id(each)
          .ifPresent(id -> more.add(Integer.toUnsignedString(id.hashCode(), Character.MAX_RADIX)));
    }
    return new SeenIds(more);
  }

  boolean isFull() {
    return digests.size() >= MOST;
  }

  @Nullable String text() {
    return digests.isEmpty() ? null : String.join(".", digests);
  }
}
