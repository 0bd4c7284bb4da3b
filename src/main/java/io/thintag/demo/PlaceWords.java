package io.thintag.demo;

import java.util.Set;

/**
 * How a post names its place, and what that means by the rules of attribution for somebody whose
 * account says nothing.
 *
 * @param words tags or running text; empty: no place is named
 * @param tags true if the words are hashtags
 * @param units the most specific units that the words settle
 * @param open true if the words leave something open that people have to decide
 * @param ordered true if province, district and body of the one unit stand there as hashtags
 */
record PlaceWords(String words, boolean tags, Set<String> units, boolean open, boolean ordered) {

  /** No place is named. */
  static final PlaceWords NONE = new PlaceWords("", true, Set.of(), false, false);

  PlaceWords {
    units = Set.copyOf(units);
  }

  static PlaceWords asOrdered(String words, String unit) {
    return new PlaceWords(words, true, Set.of(unit), false, true);
  }

  static PlaceWords tagged(String words, String unit) {
    return new PlaceWords(words, true, Set.of(unit), false, false);
  }

  static PlaceWords running(String words, String... units) {
    return new PlaceWords(words, false, Set.of(units), false, false);
  }

  /** Words that settle only this much and leave the body open. */
  static PlaceWords open(String words, Set<String> settled) {
    return new PlaceWords(words, true, settled, true, false);
  }

  /** The same words where something besides the text decides. */
  PlaceWords meaning(Set<String> otherUnits, boolean stillOpen) {
    return new PlaceWords(words, tags, otherUnits, stillOpen, ordered);
  }
}
