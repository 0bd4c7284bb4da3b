package io.thintag.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds prefixes in a text by walking the trie of all prefixes. */
final class Announcements {

  private static final int LONGEST_SHORT_WORD = 4;

  private final Trie trie;
  private final Prefix[] byWord;

  Announcements(List<Prefix> prefixes) {
    trie = Trie.of(prefixes.stream().map(Prefix::word).toList());
    byWord = new Prefix[prefixes.size()];
    for (Prefix prefix : prefixes) {
      byWord[trie.find(prefix.word(), 0, prefix.word().length())] = prefix;
    }
  }

  List<String> words() {
    return trie.words();
  }

  /**
   * The longest prefix that begins at {@code at}.
   *
   * @param lastEnd where the last name ended: a prefix may be glued to it
   */
  @Nullable Prefix at(String text, int at, int lastEnd) {
    Prefix longest = null;
    int node = Trie.ROOT;
    for (int i = at; i < text.length(); i++) {
      node = trie.next(node, text.charAt(i));
      if (node == Trie.NONE) {
        break;
      }
      int word = trie.word(node);
      if (word != Trie.NONE && mayStand(byWord[word], text, at, lastEnd)) {
        longest = byWord[word];
      }
    }
    return longest;
  }

  private static boolean mayStand(Prefix prefix, String text, int at, int lastEnd) {
    if (at == 0 || at == lastEnd) {
      return true;
    }
    char before = text.charAt(at - 1);
    return switch (prefix.start()) {
      case ANYWHERE -> !isOtherWord(prefix, text, at);
      case WORD -> !Syllables.isThaiLetter(before) && before != '.';
      case DOTTED ->
          !Syllables.isThaiLetter(before)
              && (before != '.' || at - 1 == lastEnd || !endsAbbreviation(text, at - 1));
      case GLUED_DOTTED -> !isAround(text, at);
    };
  }

  /**
   * โรงพยาบาลส่งเสริมสุขภาพตำบล is as little a prefix as รพ.สต., and a school is no municipality.
   */
  private static boolean isOtherWord(Prefix prefix, String text, int at) {
    return switch (prefix.word()) {
      case "ตำบล" -> text.startsWith("สุขภาพ", at - "สุขภาพ".length());
      case "เทศบาล" -> text.startsWith("โรงเรียน", at - "โรงเรียน".length());
      default -> false;
    };
  }

  /** Whether the dot at {@code dot} ends an abbreviation such as ร.ต. or รพ.สต. */
  private static boolean endsAbbreviation(String text, int dot) {
    int from = dot;
    while (from > 0
        && dot - from <= LONGEST_SHORT_WORD
        && Syllables.isThaiLetter(text.charAt(from - 1))) {
      from--;
    }
    return from < dot && dot - from <= LONGEST_SHORT_WORD;
  }

  /** «วิ่งรอบต.ก» is รอบ and ต., but «ผู้บริหารอบต.ก» is อบต. */
  private static boolean isAround(String text, int at) {
    if (at < 2 || text.charAt(at - 1) != 'ร') {
      return false;
    }
    char before = text.charAt(at - 2);
    return before != 'า' && before != 'ต';
  }
}
