package io.thintag.attribute;

import java.util.Locale;

/** Why a person should look at a verdict (design, section 5, rules 2, 3, 5 and 7). */
public enum Doubt {
  /** What the post names contradicts itself: a district or body outside the named province. */
  CONTRADICTION,
  /** A shared name is left with several bearers, or a name with none that fits. */
  AMBIGUOUS,
  /** The post names an area, and the account or the claimed unit lies in another. */
  CONFLICT;

  /** The name in JSON and SQL, for example {@code ambiguous}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
