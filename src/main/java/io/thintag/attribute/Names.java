package io.thintag.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds names in a text by walking the trie of all names. */
final class Names {

  private final Trie trie;
  private final Name[] byWord;

  Names(List<Name> names) {
    trie = Trie.of(names.stream().map(Name::text).toList());
    byWord = new Name[names.size()];
    for (Name name : names) {
      byWord[trie.find(name.text(), 0, name.text().length())] = name;
    }
  }

  List<String> words() {
    return trie.words();
  }

  /** The name that is exactly the text's [from, to). */
  @Nullable Name exactly(String text, int from, int to) {
    int number = trie.find(text, from, to);
    return number == Trie.NONE ? null : byWord[number];
  }

  /** The longest name that begins at {@code at} and ends where a name may end. */
  @Nullable Name longest(String text, int at) {
    Name longest = null;
    int node = Trie.ROOT;
    for (int i = at; i < text.length(); i++) {
      node = trie.next(node, text.charAt(i));
      if (node == Trie.NONE) {
        break;
      }
      int number = trie.word(node);
      if (number != Trie.NONE && mayEnd(text, at, i + 1)) {
        longest = byWord[number];
      }
    }
    return longest;
  }

  /** A name is no name where ๆ repeats it or ฯ says that it goes on. */
  private static boolean mayEnd(String text, int start, int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ' && next < end + 2) {
      next++;
    }
    boolean repeated = next < text.length() && text.charAt(next) == 'ๆ';
    boolean shortened = end < text.length() && text.charAt(end) == 'ฯ';
    return !repeated && !shortened && Syllables.mayEnd(text, start, end);
  }
}
