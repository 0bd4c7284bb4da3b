package io.thintag.attribute;

/** How surely the letters after a prefix are meant as a name (rule 9 of the labels). */
enum Trust {
  /** They are something else. */
  NO,
  /** The name may go on or be an everyday word: counts only inside an area that the post names. */
  WEAK,
  /** An everyday word, or a next word follows directly: what does not fit is no contradiction. */
  LOOSE,
  /** A name. */
  FIRM
}
