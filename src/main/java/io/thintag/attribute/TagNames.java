package io.thintag.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that mean something only as a whole hashtag: informal ones, and romanised ones. */
final class TagNames {

  private final Trie trie;
  private final List<Bearers> bearers = new ArrayList<>();

  /**
   * @param tags bearers by tag, romanised ones without anything between their letters
   */
  TagNames(Map<String, List<Bearer>> tags) {
    trie = Trie.of(tags.keySet());
    for (String tag : trie.words()) {
      bearers.add(Bearers.of(tags.getOrDefault(tag, List.of())));
    }
  }

  List<String> words() {
    return trie.words();
  }

  /** The bearers of the tag at [from, to); null if it is none of these. */
  @Nullable Bearers exactly(String text, int from, int to) {
    return bearers(trie.find(text, from, to));
  }

  /** The same, the hyphens and underscores of the text passed over. */
  @Nullable Bearers romanised(String text, int from, int to) {
    int node = Trie.ROOT;
    for (int i = from; i < to && node != Trie.NONE; i++) {
      char c = text.charAt(i);
      if (!isJoiner(c)) {
        node = trie.next(node, c);
      }
    }
    return bearers(node == Trie.NONE ? Trie.NONE : trie.word(node));
  }

  private @Nullable Bearers bearers(int word) {
    return word == Trie.NONE ? null : bearers.get(word);
  }

  static boolean isJoiner(char c) {
    return c == '_' || c == '-';
  }
}
