package io.thintag.attribute;

import java.util.Locale;

/** How sure a verdict is (design, section 5). */
public enum Certainty {
  /** The post's own words settle it. */
  CERTAIN,
  /** Settled with the help of the account, the claim, the scope or a former name. */
  LIKELY,
  /** Something stays open: a person has to look, or no area is named at all. */
  UNRESOLVED;

  /** The name in JSON, for example {@code likely}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
