package io.thintag.attribute;

import org.jspecify.annotations.Nullable;

/**
 * A name for a unit that people use and no register holds: a nickname, a common misspelling, the
 * name before an upgrade. It counts like a former name: what it settles is likely, never certain.
 *
 * @param name as people write it, with or without the word for the kind of body ({@code ทต.X}); a
 *     name without that word stands for the unit's own kind
 * @param unit code of the unit that is meant
 * @param within code of the area in which the name is understood: the post, the account, the claim
 *     or the scope has to lie in it; null: everywhere
 */
public record LocalAlias(String name, String unit, @Nullable String within) {

  public LocalAlias {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an alias of unit " + unit + " is blank");
    }
  }
}
