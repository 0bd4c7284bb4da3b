package io.thintag.attribute;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds words that carry their prefix in themselves: กรุงเทพมหานคร, กทม., เมืองพัทยา. */
final class SelfNames {

  private final Trie trie;
  private final List<Bearers> bearers;

  SelfNames(Map<String, Bearer> bearers) {
    trie = Trie.of(bearers.keySet());
    this.bearers = trie.words().stream().map(name -> Bearers.of(bearers.get(name))).toList();
  }

  List<String> words() {
    return trie.words();
  }

  @Nullable Mention at(String text, int at) {
    int node = Trie.ROOT;
    int end = -1;
    int word = Trie.NONE;
    for (int i = at; i < text.length(); i++) {
      node = trie.next(node, text.charAt(i));
      if (node == Trie.NONE) {
        break;
      }
      if (trie.word(node) != Trie.NONE && standsAlone(text, at, i + 1)) {
        word = trie.word(node);
        end = i + 1;
      }
    }
    if (word == Trie.NONE) {
      return null;
    }
    Bearers bearer = bearers.get(word);
    return new Mention(
        bearer.first().rank(),
        at,
        end,
        trie.words().get(word),
        bearer,
        Bearers.NONE,
        Trust.FIRM,
        false);
  }

  /** An abbreviation without its dot must be a word of its own. */
  private static boolean standsAlone(String text, int at, int end) {
    char last = text.charAt(end - 1);
    if (last == '.' || last == 'ฯ') {
      return true;
    }
    if (end - at > "กทม".length()) {
      return Syllables.mayEnd(text, at, end);
    }
    boolean before = at > 0 && Syllables.isThaiLetter(text.charAt(at - 1));
    boolean after = end < text.length() && Syllables.isThaiLetter(text.charAt(end));
    return !before && !after;
  }
}
