package io.thintag.attribute;

/**
 * Why a verdict is what it is and, where something is open, what would settle it: one sentence in
 * each language, for people, without codes.
 *
 * @param th in Thai, the names of units in full
 * @param en the same in English; names that stand in the post or in the register stay in Thai
 */
public record Explanation(String th, String en) {

  public Explanation {
    if (th.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("an explanation says nothing");
    }
  }
}
