package io.thintag.post;

import java.util.Optional;

/**
 * A hashtag in its normal form, without #. Two tags are the same if their normal forms are equal,
 * so {@code #ของดีบ้านเรา}, {@code ＃ของดีบ้านเรา} and a spelling with เ+เ for แ are one tag.
 *
 * @param name the normal form; holds a letter or digit and neither # nor white space
 */
public record Hashtag(String name) {

  public Hashtag {
    name = bare(name);
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a hashtag needs a letter or digit and no # or space inside: " + name);
    }
  }

  /** The tag written with or without a leading # (＃, ﹟). */
  public static Hashtag of(String tag) {
    return new Hashtag(tag);
  }

  /** The tag, or nothing if this cannot be one: for lists that others made. */
  public static Optional<Hashtag> read(String tag) {
    String name = bare(tag);
    return isName(name) ? Optional.of(new Hashtag(name)) : Optional.empty();
  }

  private static String bare(String tag) {
    String normal = NormalText.fold(tag).strip();
    return normal.startsWith("#") ? normal.substring(1) : normal;
  }

  private static boolean isName(String name) {
    boolean named = false;
    int c;
    for (int i = 0; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      if (c == '#' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        return false;
      }
      named |= Character.isLetterOrDigit(c);
    }
    return named;
  }

  /** The tag with its #. */
  @Override
  public String toString() {
    return "#" + name;
  }
}
