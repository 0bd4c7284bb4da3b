package io.thintag.collect;

/**
 * How far a query has been read. The value means something only to its source (JSON or a plain id);
 * it must not change when nothing new was read, and never holds secrets.
 */
public record Cursor(String value) {

  /** Nothing has been read yet. */
  public static final Cursor START = new Cursor("");

  /** Longest value kept, in UTF-16 units. */
  public static final int MAX_LENGTH = 65_536;

  public Cursor {
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("cursor too long: " + value.length());
    }
  }

  public boolean isStart() {
    return value.isEmpty();
  }
}
