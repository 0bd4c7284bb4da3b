package io.thintag.kit;

/** What is wrong with an ordered tag in a caption; those further up are reported first. */
public enum Fault {
  /** Nothing: the tag is there as ordered. */
  NONE,
  /** A dot, slash or space ends the tag on every platform before the name. */
  CUT,
  /** Another word for the kind of body stands before the name. */
  KIND,
  /** The same name in another form, such as an abbreviation. */
  FORM,
  /** More is glued to it, so that it is another tag. */
  JOINED,
  /** The words are there without #. */
  NO_HASH,
  MISSING
}
