package io.thintag.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a post.
 *
 * @param units codes of the most specific units, sorted; none contains another; may be empty
 * @param certainty {@link Certainty#UNRESOLVED} whenever {@code units} is empty
 * @param doubt why a person should look at it; null if nothing is in doubt, also where the post
 *     names no area at all
 * @param evidence the words and signals that were used, in the order of the text
 * @param candidates codes of units that remain possible where something is open, sorted; for a
 *     settled subdistrict the bodies that cover it
 */
public record Attribution(
    List<String> units,
    Certainty certainty,
    @Nullable Doubt doubt,
    List<Evidence> evidence,
    List<String> candidates) {

  public Attribution {
    units = List.copyOf(units);
    evidence = List.copyOf(evidence);
    candidates = List.copyOf(candidates);
    if (units.isEmpty() && certainty != Certainty.UNRESOLVED) {
      throw new IllegalArgumentException("no unit, yet " + certainty.wireName());
    }
  }
}
