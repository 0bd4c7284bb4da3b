package io.thintag.campaign;

import io.thintag.post.NormalText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An ordered place tag: words and, at the end, what they introduce, such as «จังหวัด{province}»,
 * «เทศบาล/อบต{body}» or «{kind}{body}».
 *
 * @param place what the tag names
 * @param words the letter's own words before the name, in normal form; may be empty
 */
record PlacePattern(Place place, String words) {
  private static final String KIND = "{kind}";

  /** Reads a pattern; nothing if it does not end with exactly one placeholder. */
  static Optional<PlacePattern> read(String text) {
    return Arrays.stream(Place.values())
        .filter(place -> text.endsWith(place.placeholder()))
        .map(place -> new PlacePattern(place, wordsOf(text, place)))
        .filter(pattern -> pattern.words.codePoints().noneMatch(PlacePattern::isForeign))
        .findFirst();
  }

  private static String wordsOf(String text, Place place) {
    String words = text.substring(0, text.length() - place.placeholder().length());
    if (words.endsWith(KIND)) {
      words = words.substring(0, words.length() - KIND.length());
    }
    return NormalText.fold(words).strip();
  }

  private static boolean isForeign(int c) {
    return c == '{' || c == '}' || c == '#' || Character.isWhitespace(c);
  }

  /** All words that may stand between # and the name. */
  List<String> introductions() {
    String own = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    return Stream.concat(place.words().stream(), Stream.of(own))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
